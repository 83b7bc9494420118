package dev.assay.codegen.symbol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Java names for Smithy names. A name that Java or the generated code itself has taken gets a suffix that says what
 * it is: {@code StringShape}, {@code classMember}, {@code importOperation}. Names that fall together get a number.
 */
public final class JavaNames {
    /** Types of {@code java.lang}: a shape of such a name would hide the type for everything in its package. */
    private static final Set<String> JAVA_LANG = Set.of(
            ("AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException "
                            + "AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class "
                            + "ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException "
                            + "ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum "
                            + "EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float "
                            + "FunctionalInterface IllegalAccessError IllegalAccessException IllegalArgumentException "
                            + "IllegalCallerException IllegalMonitorStateException IllegalStateException "
                            + "IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException "
                            + "InheritableThreadLocal InstantiationError InstantiationException Integer InternalError "
                            + "InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException "
                            + "Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError "
                            + "NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number "
                            + "NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder "
                            + "ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException "
                            + "RuntimePermission SafeVarargs ScopedValue SecurityException SecurityManager Short "
                            + "StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder "
                            + "StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread ThreadDeath "
                            + "ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError "
                            + "UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError "
                            + "VirtualMachineError Void WrongThreadException")
                    .split(" "));

    /** Types that generated files import or declare. */
    private static final Set<String> GENERATED = Set.of(
            ("ArrayList BigDecimal BigInteger BlobSerializer BooleanNode Builder ByteBuffer Constrained Constraints "
                            + "ConstraintViolation Copies Deserializer DoubleNode ErrorMembers Instant IntNode JsonCreator "
                            + "JsonDeserialize JsonIgnoreProperties JsonInclude JsonNode JsonNodeFactory JsonPOJOBuilder "
                            + "JsonProperty JsonSerialize JsonValue Known List LongNode Map NullMarked Nullable Objects "
                            + "OptionalInt Pattern ServiceOperation Set TextNode UnionDeserializer Unit Unknown")
                    .split(" "));

    /** Methods without parameters that a record or exception has already, so that no accessor can have the name. */
    private static final Set<String> METHODS =
            Set.of(("clone finalize getClass hashCode notify notifyAll toString wait "
                            + "builder toBuilder violations members yield record shapeId shapeName fault retryable throttling "
                            + "httpStatus fillInStackTrace getCause getLocalizedMessage getMessage getStackTrace getSuppressed "
                            + "printStackTrace")
                    .split(" "));

    private JavaNames() {}

    /** The name of the type of a shape. */
    public static String type(String name) {
        String plain = stripUnderscores(name);
        String capital = Character.isDigit(plain.charAt(0)) ? "N" + plain : capitalise(plain);
        return isReservedType(capital) ? capital + "Shape" : capital;
    }

    /** The name of a union's variant; it cannot be that of the union. */
    public static String variant(String memberName, String unionName) {
        String capital = capitalise(camel(memberName));
        return isReservedType(capital) || capital.equalsIgnoreCase(unionName) ? capital + "Member" : capital;
    }

    private static boolean isReservedType(String name) {
        return JAVA_LANG.contains(name) || GENERATED.contains(name) || SourceVersion.isKeyword(name);
    }

    /** The name of an accessor, a component and a builder's method. */
    public static String member(String memberName) {
        String name = lowerFirst(camel(memberName));
        return METHODS.contains(name) || SourceVersion.isKeyword(name) ? name + "Member" : name;
    }

    /** The name of a service's method. */
    public static String operation(String operationName) {
        String name = lowerFirst(operationName);
        return SourceVersion.isKeyword(name) || name.equals("yield") ? name + "Operation" : name;
    }

    /** The name of an enum's constant. */
    public static String constant(String memberName) {
        boolean allUpper = memberName.equals(memberName.toUpperCase(Locale.ROOT));
        String name = allUpper
                ? memberName
                : memberName
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                        .toUpperCase(Locale.ROOT);
        return SourceVersion.isIdentifier(name) && !name.equals("_") ? name : "VALUE_" + name;
    }

    /** The package of a namespace; parts that are Java's keywords get an underscore. */
    public static String packageOf(String namespace) {
        return Stream.of(namespace.split("\\.", -1))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .map(part -> SourceVersion.isKeyword(part) ? part + "_" : part)
                .collect(Collectors.joining("."));
    }

    /**
     * Names everything at once, so that no two names are equal without regard to case (files of some systems are not
     * told apart by case): later ones get the smallest free number from 2.
     */
    public static Map<String, String> unique(Collection<String> originals, UnaryOperator<String> naming) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String original : originals) {
            String name = naming.apply(original);
            String candidate = name;
            for (int i = 2; !taken.add(candidate); i++) {
                candidate = name + i;
            }
            names.put(original, candidate);
        }
        return names;
    }

    private static String camel(String name) {
        StringBuilder result = new StringBuilder(name.length());
        for (String part : stripUnderscores(name).split("_+", 0)) {
            result.append(result.isEmpty() ? part : capitalise(part));
        }
        return Character.isDigit(result.charAt(0)) ? "n" + result : result.toString();
    }

    private static String stripUnderscores(String name) {
        return name.replaceFirst("^_+", "");
    }

    private static String capitalise(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Lowers a leading capital, or a leading run of capitals up to the next word: ARN, DBName and Name. */
    private static String lowerFirst(String name) {
        int capitals = 0;
        while (capitals < name.length() && !Character.isLowerCase(name.charAt(capitals))) {
            capitals++;
        }
        boolean startsWord = capitals > 1 && capitals < name.length() && Character.isLetter(name.charAt(capitals));
        int lowered =
                Math.max(1, startsWord && Character.isUpperCase(name.charAt(capitals - 1)) ? capitals - 1 : capitals);
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }
}
