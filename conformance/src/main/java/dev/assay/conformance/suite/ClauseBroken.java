package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case that breaks the clause which its check stands for, or another one that it names. */
public final class ClauseBroken extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final @Nullable String clause;

    /** With what the contract asks for and what came instead, as sentences. */
    public ClauseBroken(String expected, String actual) {
        this(null, expected, actual);
    }

    private ClauseBroken(@Nullable String clause, String expected, String actual) {
        super("Expected: " + expected + " Actual: " + actual);
        this.clause = clause;
        this.expected = expected;
        this.actual = actual;
    }

    /** The same breach, laid at the door of the clause that the step at hand stands for. */
    public ClauseBroken of(ClauseId other) {
        ClauseBroken broken = new ClauseBroken(other.value(), expected, actual);
        broken.setStackTrace(getStackTrace());
        return broken;
    }

    /** The clause that is broken, where it is another than the check's own. */
    public Optional<ClauseId> clause() {
        return Optional.ofNullable(clause).map(ClauseId::new);
    }

    /** What the contract asks for. */
    public String expected() {
        return expected;
    }

    /** What came instead. */
    public String actual() {
        return actual;
    }
}
