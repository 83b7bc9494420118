package dev.assay.codegen.generators;

import dev.assay.codegen.symbol.JavaNames;
import dev.assay.codegen.writer.JavaLiterals;
import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;

/** Generates the interface of the service: one method for each operation, and a table of all of them. */
public final class ServiceGenerator {
    private final GenerationContext context;
    private final JavaWriter writer;
    private final ServiceShape service;
    private final List<OperationShape> operations;
    private final Map<String, String> methods;
    private final OperationIndex index;
    private final Documentation docs;
    private final String name;

    private ServiceGenerator(
            GenerationContext context, JavaWriter writer, ServiceShape service, Set<OperationShape> operations) {
        this.context = context;
        this.writer = writer;
        this.service = service;
        this.operations = operations.stream().sorted().toList();
        this.methods = JavaNames.unique(
                this.operations.stream()
                        .map(operation -> operation.getId().getName())
                        .toList(),
                JavaNames::operation);
        this.index = OperationIndex.of(context.model());
        this.docs = new Documentation(context.model());
        this.name = context.symbolProvider().toSymbol(service).getName();
    }

    /** Writes the file of the service. */
    public static void generate(GenerationContext context, ServiceShape service, Set<OperationShape> operations) {
        context.writerDelegator()
                .useShapeWriter(service, writer -> new ServiceGenerator(context, writer, service, operations).write());
    }

    private void write() {
        writer.javadoc(docs.of(service, "The service " + service.getId().getName() + "."));
        List<Shape> used = new ArrayList<>();
        operations.forEach(operation -> {
            used.add(index.expectInputShape(operation));
            used.add(index.expectOutputShape(operation));
            used.addAll(index.getErrors(operation));
        });
        Deprecations.annotate(writer, context.model(), service, used);
        writer.openBlock("public interface $L {", "}", name, () -> {
            operations.forEach(this::method);
            table();
        });
    }

    private void method(OperationShape operation) {
        Javadoc javadoc = docs.of(
                        operation, "The operation " + operation.getId().getName() + ".")
                .tag("param input", "the input of the operation")
                .tag("return", "the output of the operation");
        for (StructureShape error : index.getErrors(operation)) {
            String sentence =
                    docs.of(error, "the error " + error.getId().getName()).firstSentence();
            javadoc.tag("throws " + writer.type(symbol(error)), sentence);
        }
        writer.javadoc(javadoc);
        if (Deprecations.isDeprecated(operation)) {
            writer.write("@Deprecated");
        }
        writer.write(
                "$T $L($T input);",
                symbol(index.expectOutputShape(operation)),
                methods.get(operation.getId().getName()),
                symbol(index.expectInputShape(operation)));
        writer.write("");
    }

    private void table() {
        Symbol operation = context.support("ServiceOperation");
        writer.javadoc(Javadoc.of("All operations of the service, in the order of their names.")
                .tag("return", "one entry for each operation"));
        writer.openBlock("static $T<$T<$L, ?, ?>> operations() {", "}", Types.LIST, operation, name, () -> {
            if (operations.isEmpty()) {
                writer.write("return List.of();");
                return;
            }
            writer.write("return List.of(").indent(2);
            for (int i = 0; i < operations.size(); i++) {
                entry(operations.get(i), i == operations.size() - 1 ? ");" : ",");
            }
            writer.dedent(2);
        });
    }

    private void entry(OperationShape operation, String end) {
        String operationName = operation.getId().getName();
        String errors = index.getErrors(operation).stream()
                .map(error -> writer.type(symbol(error)) + ".class")
                .collect(Collectors.joining(", "));
        writer.write("new $T<>(", context.support("ServiceOperation")).indent(2);
        writer.write("$L,", JavaLiterals.string(operationName));
        writer.write("$T.class,", symbol(index.expectInputShape(operation)));
        writer.write("$T.class,", symbol(index.expectOutputShape(operation)));
        writer.write("List.of($L),", errors);
        writer.write("$L::$L)$L", name, methods.get(operationName), end);
        writer.dedent(2);
    }

    private Symbol symbol(Shape shape) {
        return context.symbolProvider().toSymbol(shape);
    }
}
