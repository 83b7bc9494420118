package dev.assay.conformance.suite.documented;

/** What the texts say that answers show for keys. */
final class Keys {

    private static final String OF_THE_SERVICE = "AWS_OWNED_KMS_KEY";

    private Keys() {}

    /** Whether a snapshot is encrypted by a key that a customer named. */
    static boolean isCustomers(String shown) {
        return !shown.isEmpty() && !shown.equals(OF_THE_SERVICE);
    }

    /** Whether two texts name one key: they are equal, or one is the ARN of the id that the other is. */
    static boolean same(String one, String other) {
        return one.equals(other) || one.endsWith("key/" + other) || other.endsWith("key/" + one);
    }

    /** Whether a shown key can be the given one: the form given, the ARN of it, or for an alias the ARN of some key other than the source's. */
    static boolean shows(String shown, String given, String sources) {
        boolean alias = given.contains("alias/");
        boolean resolved = alias
                && (shown.contains("alias/")
                        ? given.endsWith(shown) || shown.endsWith(given)
                        : !shown.isEmpty() && !shown.equals(sources));
        return same(shown, given) || resolved;
    }
}
