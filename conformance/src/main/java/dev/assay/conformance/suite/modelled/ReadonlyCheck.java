package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Tests that reading twice shows the same; what settles meanwhile has its time to. */
final class ReadonlyCheck extends ClauseCheck {

    private List<HttpBinding> prefixHeaders = List.of();

    ReadonlyCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        prefixHeaders = HttpBindingIndex.of(session.contract().model())
                .getResponseBindings(operation.shape(), HttpBinding.Location.PREFIX_HEADERS);
        operation.needSuccess();
        session.holds(clause.id(), testCase -> {
            ObjectNode input = operation.validInput(testCase);
            Optional<Boolean> same = Polling.within(
                    session.target().settle(),
                    () -> readsTheSame(testCase, input) ? Optional.of(true) : Optional.empty());
            if (same.isEmpty()) {
                throw new ClauseBroken(clause.sentence(), "Two calls in a row never got the same output.");
            }
        });
    }

    private boolean readsTheSame(TestCase testCase, ObjectNode input) {
        Answer first = testCase.call(operation.shape(), input);
        Answer second = testCase.call(operation.shape(), input);
        return Node.diff(lasting(first), lasting(second)).isEmpty();
    }

    /** The output without what holds headers by a prefix: with a short one, the date and the id of the request are among them. */
    private ObjectNode lasting(Answer answer) {
        ObjectNode output = answer.value();
        for (HttpBinding binding : prefixHeaders) {
            output = output.withoutMember(binding.getMemberName());
        }
        return output;
    }
}
