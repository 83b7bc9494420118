package dev.assay.reference.seed;

import dev.assay.reference.operation.Arn;
import dev.assay.reference.types.SnapshotType;
import dev.assay.reference.types.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks and completes the values of one resource of a seed file. */
final class SeedValues {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z](?:-?[a-zA-Z0-9]){0,62}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(?:-[a-z]+)+-\\d");
    private static final Pattern TAG_KEY = Pattern.compile("(?!aws:)[a-zA-Z+-=._:/]{1,128}");
    private static final int MAX_TAG_VALUE = 256;
    private static final int MAX_TAGS = 50;

    private final String place;
    private final String region;
    private final String account;

    /**
     * @param place where the resource stands in the file, for messages
     * @param region the region that the file gives, if any
     */
    SeedValues(String place, @Nullable String region, String defaultRegion, String account) {
        this.place = place;
        this.account = account;
        this.region = region == null ? defaultRegion : region;
        require(REGION.matcher(this.region).matches(), "region", "must look like eu-central-1");
    }

    String region() {
        return region;
    }

    String name(String member, @Nullable String name) {
        if (name == null) {
            throw refused(member, "is missing");
        }
        require(
                NAME.matcher(name).matches() && name.length() <= 63,
                member,
                "must be 1 to 63 letters, digits or hyphens, with a letter first, no hyphen last and no two in a row");
        return name;
    }

    String arn(String member, @Nullable String given, String resourceType) {
        if (given == null) {
            return Arn.create(region, account, resourceType);
        }
        Arn arn = Arn.parse(given);
        boolean fits = arn != null
                && arn.service().equals(Arn.SERVICE)
                && arn.region().equals(region)
                && arn.resource().startsWith(resourceType + "/");
        require(
                fits,
                member,
                "must look like arn:aws:docdb-elastic:" + region + ":" + account + ":" + resourceType + "/ID");
        return given;
    }

    Status status(@Nullable String given) {
        Status status = given == null ? Status.ACTIVE : Status.of(given);
        require(
                status.isKnown(),
                "status",
                "must be one of " + Status.values().stream().map(Status::value).collect(Collectors.joining(", ")));
        return status;
    }

    SnapshotType snapshotType(@Nullable String given) {
        SnapshotType type = given == null ? SnapshotType.MANUAL : SnapshotType.of(given);
        require(type.isKnown(), "snapshotType", "must be MANUAL or AUTOMATED");
        return type;
    }

    String time(String member, @Nullable String given, Instant otherwise) {
        if (given == null) {
            return otherwise.toString();
        }
        try {
            return Instant.parse(given).toString();
        } catch (DateTimeException e) {
            throw refused(member, "must be a time in UTC such as 2026-04-01T09:30:00Z");
        }
    }

    Map<String, String> tags(@Nullable Map<String, String> given) {
        Map<String, String> tags = given == null ? Map.of() : given;
        require(tags.size() <= MAX_TAGS, "tags", "must be at most " + MAX_TAGS);
        tags.forEach((key, value) -> {
            require(TAG_KEY.matcher(key).matches(), "tags", "has the key '" + key + "', which no tag may have");
            require(
                    value != null && value.codePointCount(0, value.length()) <= MAX_TAG_VALUE,
                    "tags",
                    "has a value of more than " + MAX_TAG_VALUE + " characters, or none, at '" + key + "'");
        });
        return tags;
    }

    private void require(boolean condition, String member, String otherwise) {
        if (!condition) {
            throw refused(member, otherwise);
        }
    }

    private SeedException refused(String member, String why) {
        return new SeedException(place + ": '" + member + "' " + why + ".");
    }
}
