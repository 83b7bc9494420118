package dev.assay.codegen.generators;

import dev.assay.codegen.writer.JavaTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.smithy.codegen.core.Symbol;

/** The types that generated code refers to. */
final class Types {
    private static final String DATABIND = "com.fasterxml.jackson.databind";
    private static final String NODES = DATABIND + ".node";
    private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation";

    static final Symbol ARRAY_LIST = JavaTypes.of(ArrayList.class);
    static final Symbol BIG_DECIMAL = JavaTypes.of(BigDecimal.class);
    static final Symbol BIG_INTEGER = JavaTypes.of(BigInteger.class);
    static final Symbol BYTE_BUFFER = JavaTypes.of(ByteBuffer.class);
    static final Symbol INSTANT = JavaTypes.of(Instant.class);
    static final Symbol LIST = JavaTypes.of(List.class);
    static final Symbol MAP = JavaTypes.of(Map.class);
    static final Symbol NULLABLE = JavaTypes.of("org.jspecify.annotations", "Nullable");
    static final Symbol OBJECTS = JavaTypes.of(Objects.class);
    static final Symbol PATTERN = JavaTypes.of(Pattern.class);
    static final Symbol STRING = JavaTypes.of(String.class);
    static final Symbol THROWABLE = JavaTypes.of(Throwable.class);

    static final Symbol JSON_CREATOR = JavaTypes.of(ANNOTATIONS, "JsonCreator");
    static final Symbol JSON_IGNORE_PROPERTIES = JavaTypes.of(ANNOTATIONS, "JsonIgnoreProperties");
    static final Symbol JSON_INCLUDE = JavaTypes.of(ANNOTATIONS, "JsonInclude");
    static final Symbol JSON_PROPERTY = JavaTypes.of(ANNOTATIONS, "JsonProperty");
    static final Symbol JSON_VALUE = JavaTypes.of(ANNOTATIONS, "JsonValue");
    static final Symbol JSON_DESERIALIZE = JavaTypes.of(DATABIND + ".annotation", "JsonDeserialize");
    static final Symbol JSON_POJO_BUILDER = JavaTypes.of(DATABIND + ".annotation", "JsonPOJOBuilder");
    static final Symbol JSON_SERIALIZE = JavaTypes.of(DATABIND + ".annotation", "JsonSerialize");
    static final Symbol JSON_NODE = JavaTypes.of(DATABIND, "JsonNode");
    static final Symbol JSON_NODES = JavaTypes.of(NODES, "JsonNodeFactory");

    private Types() {}
}
