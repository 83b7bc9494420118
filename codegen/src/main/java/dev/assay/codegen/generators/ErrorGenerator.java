package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaWriter;
import dev.assay.codegen.writer.Javadoc;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.RetryableTrait;

/**
 * Generates an error as an unchecked exception around a record of its members. The record alone is what Jackson
 * reads and writes, so nothing of a Java exception ever goes into an answer.
 */
public final class ErrorGenerator {
    private static final String MEMBERS = "ErrorMembers";

    private final GenerationContext context;
    private final JavaWriter writer;
    private final StructureShape error;
    private final String name;
    private final StructureWriter members;

    private ErrorGenerator(GenerationContext context, JavaWriter writer, StructureShape error) {
        this.context = context;
        this.writer = writer;
        this.error = error;
        this.name = context.symbolProvider().toSymbol(error).getName();
        this.members = StructureWriter.of(context, writer, error, MEMBERS);
    }

    /** Writes the file of the error. */
    public static void generate(GenerationContext context, StructureShape error) {
        context.writerDelegator().useShapeWriter(error, writer -> new ErrorGenerator(context, writer, error).write());
    }

    private void write() {
        Documentation docs = new Documentation(context.model());
        writer.javadoc(docs.of(error, "The error " + error.getId().getName() + "."));
        Deprecations.annotate(writer, context.model(), error, error.members());
        writer.openBlock("public final class $L extends $T {", "}", name, context.exceptionBase(), () -> {
            writer.write("private static final long serialVersionUID = 1L;").write("");
            writer.javadoc("The members as they are sent; not part of Java's own serialization.");
            writer.write("private final transient $L members;", MEMBERS).write("");
            constructors();
            accessors();
            members.write(
                    members instanceof RecordWriter ? "public" : "public static",
                    Javadoc.of("The members of the error."));
            writer.write("");
            builder();
        });
    }

    private Optional<Field> message() {
        return members.fields.stream()
                .filter(field -> field.member().getMemberName().equalsIgnoreCase("message"))
                .filter(field -> field.target().isStringShape())
                .findFirst();
    }

    private void constructors() {
        writer.javadoc(Javadoc.of("Creates the error without a cause.").tag("param members", "the members"));
        writer.write("@$1T(mode = $1T.Mode.DELEGATING)", Types.JSON_CREATOR);
        writer.openBlock("public $L($L members) {", "}", name, MEMBERS, () -> writer.write("this(members, null);"));
        writer.write("");
        writer.javadoc(Javadoc.of("Creates the error.")
                .tag("param members", "the members")
                .tag("param cause", "what caused it, if anything"));
        writer.openBlock("public $L($L members, $N cause) {", "}", name, MEMBERS, Types.THROWABLE, () -> {
            Optional<RetryableTrait> retryable = error.getTrait(RetryableTrait.class);
            boolean client = error.expectTrait(ErrorTrait.class).isClientError();
            writer.write("super(").indent(2);
            writer.write("$S,", error.getId());
            writer.write("Fault.$L,", client ? "CLIENT" : "SERVER");
            writer.write(
                    "$L,",
                    error.getTrait(HttpErrorTrait.class)
                            .map(HttpErrorTrait::getCode)
                            .orElse(0));
            writer.write("$L,", retryable.isPresent());
            writer.write("$L,", retryable.map(RetryableTrait::getThrottling).orElse(false));
            writer.write(
                    "$L,",
                    message()
                            .map(field -> field.sensitive() ? "\"***\"" : "members." + field.name() + "()")
                            .orElse("null"));
            writer.write("cause);").dedent(2);
            writer.write("this.members = members;");
        });
        writer.write("");
    }

    private void accessors() {
        writer.javadoc(Javadoc.of("The members of the error.").tag("return", "what Jackson writes of the error"));
        writer.write("@Override");
        writer.write("@$T", Types.JSON_VALUE);
        writer.openBlock("public $L members() {", "}", MEMBERS, () -> writer.write("return members;"));
        writer.write("");
        for (Field field : members.fields) {
            writer.javadoc(
                    Javadoc.of("The member " + Documentation.code(field.member().getMemberName()) + ".")
                            .tag("return", members.fieldDoc(field)));
            members.writeDeprecated(field);
            writer.openBlock(
                    "public " + field.typeFormat() + " $L() {",
                    "}",
                    field.type(),
                    field.name(),
                    () -> writer.write("return members.$L();", field.name()));
            writer.write("");
        }
        writer.javadoc(Javadoc.of("Starts a new error.").tag("return", "a builder without any member set"));
        writer.openBlock("public static Builder builder() {", "}", () -> writer.write("return new Builder();"));
        writer.write("");
    }

    private void builder() {
        List<Field> fields = members.fields;
        writer.javadoc("Collects the members of an error; {@code null} means absent.");
        writer.openBlock("public static final class Builder {", "}", () -> {
            writer.write("private final $1L.Builder members_ = $1L.builder();", MEMBERS)
                    .write("");
            writer.write("private Builder() {}").write("");
            for (Field field : fields) {
                writer.javadoc(
                        Javadoc.of("Sets " + Documentation.code(field.member().getMemberName()) + ".")
                                .tag("param " + field.name(), members.fieldDoc(field))
                                .tag("return", "this builder"));
                members.writeDeprecated(field);
                writer.openBlock("public Builder $1L($2N $1L) {", "}", field.name(), field.type(), () -> {
                    writer.write("members_.$1L($1L);", field.name());
                    writer.write("return this;");
                });
                writer.write("");
            }
            build("", "null", Javadoc.of("Makes the error."));
            writer.write("");
            build(
                    writer.type(Types.THROWABLE) + " cause",
                    "cause",
                    Javadoc.of("Makes the error with a cause.").tag("param cause", "what caused it"));
        });
    }

    private void build(String parameter, String cause, Javadoc javadoc) {
        javadoc.tag("return", "the error, with defaults filled in");
        if (members.fields.stream().anyMatch(Field::required)) {
            javadoc.tag("throws NullPointerException", "if a required member is missing; the message names it");
        }
        writer.javadoc(javadoc);
        writer.openBlock(
                "public $L build($L) {",
                "}",
                name,
                parameter,
                () -> writer.write("return new $L(members_.build(), $L);", name, cause));
    }
}
