package dev.assay.codegen.writer;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.ImportContainer;
import software.amazon.smithy.codegen.core.Symbol;

/**
 * The imports of one source file. Decides for each type whether its simple name can be used; where another type has
 * that name already, the full name is used.
 */
public final class JavaImports implements ImportContainer {
    private final String packageName;
    private final Set<String> declared = new HashSet<>();
    private final TreeMap<String, String> imported = new TreeMap<>();

    JavaImports(String packageName) {
        this.packageName = packageName;
    }

    /** Takes a simple name for a type that the file itself declares inside its top-level type. */
    void declare(String simpleName) {
        declared.add(simpleName);
    }

    /** Whether the symbol can be written by its simple name; imports it when it must be. */
    boolean usesSimpleName(Symbol symbol) {
        String name = symbol.getName();
        if (symbol.getNamespace().isEmpty()) {
            return true;
        }
        if (declared.contains(name)) {
            return false;
        }
        if (symbol.getNamespace().equals(packageName) || symbol.getNamespace().equals("java.lang")) {
            return true;
        }
        String known = imported.putIfAbsent(name, symbol.getFullName());
        return known == null || known.equals(symbol.getFullName());
    }

    @Override
    public void importSymbol(Symbol symbol, String alias) {
        usesSimpleName(symbol);
    }

    @Override
    public String toString() {
        return imported.values().stream()
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }
}
