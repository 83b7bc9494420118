package dev.assay.model.clause;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a clause, stable for as long as the statement means the same:
 * {@code CopyClusterSnapshot/targetSnapshotName/length} or {@code CopyClusterSnapshot/name-taken}.
 *
 * @param value the id
 */
public record ClauseId(String value) implements Comparable<ClauseId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_]+(/[A-Za-z0-9_.-]+){1,2}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the id is not two or three segments joined by slashes
     */
    public ClauseId {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no clause id: it is not Operation/clause or Operation/member/kind");
        }
    }

    /** The id of a clause about a whole operation. */
    public static ClauseId of(String operation, String clause) {
        return new ClauseId(operation + "/" + clause);
    }

    /** The id of a clause about a member of an operation's input. */
    public static ClauseId of(String operation, MemberPath member, ClauseKind kind) {
        return new ClauseId(operation + "/" + member + "/" + kind.label());
    }

    /** The operation's name. */
    public String operation() {
        return value.substring(0, value.indexOf('/'));
    }

    @Override
    public int compareTo(ClauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
