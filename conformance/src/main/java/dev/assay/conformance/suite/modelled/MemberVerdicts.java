package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.MemberPath;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.smithy.model.shapes.MemberShape;

/** Judges the answers to inputs that break, or only just keep, a constraint of one member. */
final class MemberVerdicts {

    /** Kinds of input that a server may call unparsable. */
    private static final Set<ClauseKind> PARSED = EnumSet.of(
            ClauseKind.TYPE,
            ClauseKind.DENSE,
            ClauseKind.SPARSE,
            ClauseKind.UNION,
            ClauseKind.NUMBER_LIMITS,
            ClauseKind.TIMESTAMP_FORMAT);

    /** What lists and maps call their members, and what any sentence may say. */
    private static final Set<String> NAMELESS = Set.of("member", "key", "value");

    private final Clause clause;
    private final Operation operation;
    private final MemberPath path;

    MemberVerdicts(Clause clause, Operation operation) {
        this.clause = clause;
        this.operation = operation;
        this.path = clause.member().orElseThrow();
    }

    /**
     * Expects the answer to an input that breaks the clause alone.
     *
     * @throws ClauseBroken if it is no refusal for a broken constraint
     */
    void refused(Answer answer, boolean namesResource) {
        Set<String> names = PARSED.contains(clause.kind()) ? operation.parseRefusals() : operation.refusals();
        // What names a resource and breaks a constraint names no resource that exists either.
        boolean absent = namesResource && answer.response().status() == 404;
        if (!absent && !operation.refuses(answer, names)) {
            throw new ClauseBroken(
                    clause.sentence() + " What breaks this is refused" + with(names) + ".",
                    "The answer was " + answer.summary() + ".");
        }
    }

    private static String with(Set<String> names) {
        return names.isEmpty() ? " with status 400" : " with " + String.join(" or ", names);
    }

    /**
     * Expects the answer to an input that only just keeps the clause.
     *
     * @throws ClauseBroken if the input is refused for this member, or as one that cannot be read
     */
    void accepted(Answer answer) {
        boolean unread = PARSED.contains(clause.kind())
                && answer.errorName().filter("SerializationException"::equals).isPresent();
        if (unread || (operation.isRefusal(answer) && blames(answer))) {
            throw new ClauseBroken(
                    clause.sentence() + " What keeps this is not refused for it.",
                    "The answer was " + answer.summary() + ".");
        }
    }

    /** Whether the words of a refusal are about this member. */
    private boolean blames(Answer answer) {
        if (clause.kind() == ClauseKind.UNIQUE_ITEMS) {
            return false;
        }
        return Blame.names(
                answer,
                path.members().stream()
                        .map(MemberShape::getMemberName)
                        .filter(name -> !NAMELESS.contains(name))
                        .toList());
    }
}
