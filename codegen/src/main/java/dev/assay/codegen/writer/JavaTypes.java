package dev.assay.codegen.writer;

import java.util.List;
import software.amazon.smithy.codegen.core.Property;
import software.amazon.smithy.codegen.core.Symbol;

/** Java types as symbols: a raw name, its type arguments, and whether {@code null} is among its values. */
public final class JavaTypes {
    private static final Property<List<Symbol>> ARGUMENTS = Property.named("typeArguments");
    private static final Property<Boolean> NULLABLE = Property.named("nullable");

    private JavaTypes() {}

    /** The type of a class that is on the class path of the generated code. */
    public static Symbol of(Class<?> type) {
        return of(type.getPackageName(), type.getSimpleName());
    }

    /** A type by name, for classes that the generator itself does not load. */
    public static Symbol of(String packageName, String name) {
        return Symbol.builder().namespace(packageName, ".").name(name).build();
    }

    /** The type with type arguments, such as {@code List<String>}. */
    public static Symbol generic(Symbol raw, Symbol... arguments) {
        return raw.toBuilder().putProperty(ARGUMENTS, List.of(arguments)).build();
    }

    /** The type annotated as {@code @Nullable}. */
    public static Symbol nullable(Symbol type) {
        return type.toBuilder().putProperty(NULLABLE, true).build();
    }

    static List<Symbol> argumentsOf(Symbol type) {
        return type.getProperty(ARGUMENTS).orElse(List.of());
    }

    static boolean isNullable(Symbol type) {
        return type.getProperty(NULLABLE).orElse(false);
    }
}
