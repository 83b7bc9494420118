package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.Session;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Origin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.sessions.JqwikSession;
import software.amazon.smithy.model.shapes.OperationShape;

/** The checks of a contract's modelled clauses. */
public final class ModelledChecks {

    /** Clauses about answers, judged by the answers to everything that is sent. */
    public static final Set<ClauseKind> ABOUT_ANSWERS = Set.copyOf(EnumSet.of(
            ClauseKind.SUCCESS_STATUS,
            ClauseKind.OUTPUT_SHAPE,
            ClauseKind.OUTPUT_CONSTRAINTS,
            ClauseKind.OUTPUT_MEDIA_TYPE,
            ClauseKind.ERROR_NAME,
            ClauseKind.ERROR_STATUS,
            ClauseKind.ERROR_SHAPE,
            ClauseKind.SERVER_FAULT,
            ClauseKind.REQUEST_ID));

    /** Checks of many requests, of which a first one alone tells little. */
    private static final Set<ClauseKind> WIDE =
            Set.copyOf(EnumSet.of(ClauseKind.LABEL, ClauseKind.ACCEPT, ClauseKind.PAGINATION));

    private ModelledChecks() {}

    /** The checks of the clauses that the run has selected. */
    public static List<Check> of(Session session) {
        List<Check> checks = new ArrayList<>();
        for (OperationShape shape : session.contract().operations()) {
            Operation operation = new Operation(session, shape);
            List<Clause> clauses = session.contract().clauses().stream()
                    .filter(clause -> clause.origin() == Origin.MODELLED)
                    .filter(clause ->
                            clause.id().operation().equals(shape.getId().getName()))
                    .filter(clause -> session.options().selected().test(clause.id()))
                    .toList();
            List<Clause> aboutAnswers = clauses.stream()
                    .filter(clause -> ABOUT_ANSWERS.contains(clause.kind()))
                    .toList();
            if (!aboutAnswers.isEmpty()) {
                checks.add(new InJqwikSession(new AnswerCheck(aboutAnswers, operation), false));
            }
            clauses.forEach(clause -> check(clause, operation)
                    .map(check -> new InJqwikSession(check, WIDE.contains(clause.kind())))
                    .ifPresent(checks::add));
        }
        return checks;
    }

    /** Lets a check use jqwik's arbitraries outside of jqwik's own engine. */
    private record InJqwikSession(Check check, boolean wide) implements Check {

        @Override
        public Set<ClauseId> clauses() {
            return check.clauses();
        }

        @Override
        public void run(Session session) {
            JqwikSession.run(() -> check.run(session));
        }

        @Override
        public boolean glance(Session session) {
            if (wide) {
                return true;
            }
            boolean[] more = {false};
            JqwikSession.run(() -> more[0] = check.glance(session));
            return more[0];
        }
    }

    private static Optional<Check> check(Clause clause, Operation operation) {
        return switch (clause.kind()) {
            case REQUIRED -> Optional.of(new RequiredCheck(clause, operation));
            case LENGTH,
                    PATTERN,
                    RANGE,
                    ENUM,
                    UNIQUE_ITEMS,
                    TYPE,
                    UNION,
                    DENSE,
                    SPARSE,
                    TIMESTAMP_FORMAT,
                    NUMBER_LIMITS -> Optional.of(new ConstraintCheck(clause, operation));
            case NULL -> Optional.of(new NullCheck(clause, operation));
            case UNKNOWN_MEMBER, UNKNOWN_QUERY, DUPLICATE_KEY, ACCEPT ->
                Optional.of(new RequestToleranceCheck(clause, operation));
            case LABEL -> Optional.of(new LabelCheck(clause, operation));
            case UNPARSABLE_BODY, CONTENT_TYPE -> Optional.of(new BodyCheck(clause, operation));
            case PAGINATION -> Optional.of(new PaginationCheck(clause, operation));
            case IDEMPOTENCY_TOKEN -> Optional.of(new IdempotencyTokenCheck(clause, operation));
            case READONLY -> Optional.of(new ReadonlyCheck(clause, operation));
            case RETRYABLE -> Optional.of(new RetryableCheck(clause, operation));
            case EXAMPLES -> Optional.of(new ExamplesCheck(clause, operation));
            case PROTOCOL_TEST -> Optional.of(new ProtocolTestCheck(clause, operation));
            case WRONG_METHOD, UNKNOWN_PATH -> Optional.of(new RouteCheck(clause, operation));
            default -> Optional.empty();
        };
    }
}
