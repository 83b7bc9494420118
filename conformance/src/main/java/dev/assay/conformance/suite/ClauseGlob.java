package dev.assay.conformance.suite;

import dev.assay.model.clause.ClauseId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A text that stands for clauses: their ids, in which a star stands for any text and a question mark for any character. */
public final class ClauseGlob implements Predicate<ClauseId> {

    private final String text;
    private final Pattern pattern;

    /** A glob, such as {@code CopyClusterSnapshot/*} or {@code *}{@code /length}. */
    public ClauseGlob(String text) {
        this.text = text;
        this.pattern = Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }

    @Override
    public boolean test(ClauseId clause) {
        return pattern.matcher(clause.value()).matches();
    }

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
