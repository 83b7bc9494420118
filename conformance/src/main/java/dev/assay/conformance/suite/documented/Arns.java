package dev.assay.conformance.suite.documented;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and makes Amazon Resource Names. */
final class Arns {

    private static final Pattern FORM = Pattern.compile("arn:[a-z-]+:([a-z0-9-]+):([a-z0-9-]*):([0-9]*):(.+)");

    private Arns() {}

    static boolean isSnapshotOf(String arn, String region) {
        return is(arn, region, "cluster-snapshot/.+");
    }

    static boolean isClusterOf(String arn, String region) {
        return is(arn, region, "cluster/.+");
    }

    private static boolean is(String arn, String region, String resource) {
        Matcher matcher = FORM.matcher(arn);
        return matcher.matches()
                && matcher.group(1).equals("docdb-elastic")
                && matcher.group(2).equals(region)
                && matcher.group(4).matches(resource);
    }

    static Optional<String> account(String arn) {
        Matcher matcher = FORM.matcher(arn);
        return matcher.matches() ? Optional.of(matcher.group(3)) : Optional.empty();
    }

    /** The ARN of a key that is made up. */
    static String key(String region, String account, String id) {
        return "arn:aws:kms:" + region + ":" + account + ":key/" + id;
    }

    static String alias(String region, String account, String name) {
        return "arn:aws:kms:" + region + ":" + account + ":alias/" + name;
    }

    /** The id of a snapshot that is most likely nobody's, beside one that exists. */
    static String absent(String arn) {
        return arn.substring(0, arn.lastIndexOf('/') + 1) + "00000000-0000-4000-8000-000000000000";
    }
}
