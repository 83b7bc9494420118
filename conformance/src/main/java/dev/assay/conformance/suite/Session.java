package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.generate.Inputs;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.conformance.verdict.Answer;
import dev.assay.conformance.verdict.AnswerJudge;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;

/** All that the checks of one run share: the contract, the way to the endpoint, what was created there, and the results. */
public final class Session {

    private final Contract contract;
    private final Protocol protocol;
    private final Target target;
    private final Options options;
    private final Sending sending;
    private final AnswerJudge judge;
    private final Redaction redaction;
    private final Results results;
    private final Inputs inputs;
    private final Resources resources;
    private final EarlierAnswers earlierAnswers;
    private final Swallowed swallowed;
    private final Map<String, Reach> reaches;
    private final Optional<Rehearsal> rehearsal;
    private final int worker;

    /** A session that has sent nothing yet. */
    public Session(Contract contract, Protocol protocol, Target target, Options options, Transport transport) {
        this(contract, protocol, target, options, transport, false);
    }

    /** A session that sends nothing, and takes down what it would send. No state of an endpoint that is not there is waited for. */
    public static Session rehearsing(Contract contract, Protocol protocol, Target target, Options options) {
        Target still = target.toBuilder().settle(Duration.ZERO).build();
        return new Session(contract, protocol, still, options, Session::refuse, true);
    }

    private static HttpResponseMessage refuse(HttpRequestMessage request) {
        throw new IllegalStateException("A rehearsal sends nothing, and was about to send to " + request.target());
    }

    private Session(
            Contract contract,
            Protocol protocol,
            Target target,
            Options options,
            Transport transport,
            boolean rehearsing) {
        this.contract = contract;
        this.protocol = protocol;
        this.target = target;
        this.options = options;
        this.sending = new Sending(contract, target, options, transport);
        this.judge = new AnswerJudge(contract, protocol);
        this.redaction = new Redaction(contract.model());
        this.results = new Results(contract.clauses().stream()
                .filter(clause -> options.selected().test(clause.id()))
                .toList());
        this.inputs = new Inputs(contract.model(), target.values());
        this.rehearsal = rehearsing ? Optional.of(new Rehearsal(contract, inputs, options.seed())) : Optional.empty();
        this.worker = 0;
        this.resources = new Resources(this);
        this.earlierAnswers = new EarlierAnswers(contract.model());
        this.swallowed = new Swallowed();
        this.reaches = new ConcurrentSkipListMap<>();
    }

    private Session(Session first, int worker) {
        this.contract = first.contract;
        this.protocol = first.protocol;
        this.target = first.target;
        this.options = first.options;
        this.sending = first.sending;
        this.judge = first.judge;
        this.redaction = first.redaction;
        this.results = first.results;
        this.inputs = first.inputs;
        this.rehearsal = first.rehearsal;
        this.worker = worker;
        this.earlierAnswers = first.earlierAnswers;
        this.swallowed = first.swallowed;
        this.reaches = first.reaches;
        this.resources = new Resources(this);
    }

    /** The same session for a further thread, with resources of its own at the endpoint: nobody deletes what another needs. */
    public Session forWorker(int number) {
        return new Session(this, number);
    }

    /** The contract under test. */
    public Contract contract() {
        return contract;
    }

    /** How operations travel. */
    public Protocol protocol() {
        return protocol;
    }

    /** The endpoint and what is known of it. */
    public Target target() {
        return target;
    }

    /** What the run is asked to do. */
    public Options options() {
        return options;
    }

    /** What is known of each clause. */
    public Results results() {
        return results;
    }

    /** Builds inputs. */
    public Inputs inputs() {
        return inputs;
    }

    /** What stands for the endpoint; empty if requests are really sent. */
    public Optional<Rehearsal> rehearsal() {
        return rehearsal;
    }

    /** What was created at the endpoint. */
    public Resources resources() {
        return resources;
    }

    /** A value that an earlier answer of the run has shown and that may fit a member of an input. */
    public Optional<Node> earlier(MemberShape member) {
        return earlierAnswers.of(member);
    }

    /** What the endpoint took though it breaks a constraint. */
    public Swallowed swallowed() {
        return swallowed;
    }

    /** Takes note of how far a valid input of an operation got. */
    public void reached(OperationShape operation, Answer answer, boolean pastValidation) {
        reaches.put(
                operation.getId().getName(),
                new Reach(operation.getId().getName(), answer.isSuccess(), pastValidation, answer.summary()));
    }

    /** How far the operations that were called got, by name. */
    public List<Reach> reaches() {
        return List.copyOf(reaches.values());
    }

    void notice(OperationShape operation, Answer answer) {
        boolean deletes = operation
                .getTrait(HttpTrait.class)
                .filter(http -> http.getMethod().equals("DELETE"))
                .isPresent();
        if (answer.isSuccess() && !deletes && !answer.breaks(ClauseKind.OUTPUT_CONSTRAINTS)) {
            earlierAnswers.notice(contract.model().expectShape(operation.getOutputShape()), answer.value());
        }
    }

    /** The way to the endpoint. */
    public Sending sending() {
        return sending;
    }

    /** Chance for the names of what this session creates, which no other session of the run takes. */
    Random names() {
        return new Random(options.seed() + worker);
    }

    /** The caller that is meant where nobody says another. */
    public Caller caller() {
        return new Caller(target.credentials(), target.region());
    }

    /** Chance that is the same in every run of the same seed, for one check. */
    public Random random(ClauseId clause) {
        return new Random(options.seed() * 31 + clause.value().hashCode());
    }

    /** A case that has sent nothing yet, and stands for no clause of its own. */
    public TestCase newCase() {
        return new TestCase(this, Optional.empty());
    }

    /** A case of a clause that has sent nothing yet. */
    public TestCase newCase(ClauseId clause) {
        return new TestCase(this, Optional.of(clause));
    }

    /**
     * Runs one case of a clause, takes note of its verdict, and deletes what it created.
     *
     * @return whether the clause was kept
     * @throws CheckUndecided if no whole answer came
     */
    public boolean holds(ClauseId clause, Consumer<TestCase> steps) {
        int mark = resources.mark();
        try (TestCase testCase = newCase(clause)) {
            try {
                steps.accept(testCase);
                results.passed(clause, 1);
                return true;
            } catch (ClauseBroken broken) {
                if (rehearsal.isPresent()) {
                    // Nobody has answered, so nobody has broken anything: the next case is told of as well.
                    return true;
                }
                results.failed(testCase.finding(clause, broken));
                return false;
            } catch (TransportException failure) {
                if (failure.reason() == Reason.UNREACHABLE || failure.reason() == Reason.INTERRUPTED) {
                    throw failure;
                }
                throw new CheckUndecided(String.valueOf(failure.getMessage()));
            }
        } finally {
            resources.deleteSince(mark);
        }
    }

    AnswerJudge judge() {
        return judge;
    }

    Redaction redaction() {
        return redaction;
    }
}
