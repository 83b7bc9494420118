package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.Signer;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.generate.Inputs;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.conformance.verdict.Answer;
import dev.assay.conformance.verdict.AnswerJudge;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
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
    private final Transport transport;
    private final Optional<Signer> signer;
    private final AnswerJudge judge;
    private final Redaction redaction;
    private final Results results;
    private final Inputs inputs;
    private final Resources resources;
    private final EarlierAnswers earlierAnswers;
    private final Pacer pacer;
    private final Map<String, Reach> reaches = new ConcurrentSkipListMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** A session that has sent nothing yet. */
    public Session(Contract contract, Protocol protocol, Target target, Options options, Transport transport) {
        this.contract = contract;
        this.protocol = protocol;
        this.target = target;
        this.options = options;
        this.transport = transport;
        this.signer = contract.service()
                .getTrait(SigV4Trait.class)
                .map(trait -> new Signer(target.endpoint(), trait.getName()));
        this.judge = new AnswerJudge(contract, protocol);
        this.redaction = new Redaction(contract.model());
        this.results = new Results(contract.clauses().stream()
                .filter(clause -> options.selected().test(clause.id()))
                .toList());
        this.inputs = new Inputs(contract.model(), target.values());
        this.pacer =
                new Pacer(options.rate().or(() -> target.requestsPerSecond().map(rate -> Math.max(1, rate * 4 / 5))));
        this.resources = new Resources(this);
        this.earlierAnswers = new EarlierAnswers(contract.model());
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

    /** What was created at the endpoint. */
    public Resources resources() {
        return resources;
    }

    /** A value that an earlier answer of the run has shown and that may fit a member of an input. */
    public Optional<Node> earlier(MemberShape member) {
        return earlierAnswers.of(member);
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
        if (answer.isSuccess() && !deletes) {
            earlierAnswers.notice(contract.model().expectShape(operation.getOutputShape()), answer.value());
        }
    }

    /** How many requests have been sent. */
    public long requests() {
        return requests.get();
    }

    /** The caller that is meant where nobody says another. */
    public Caller caller() {
        return new Caller(target.credentials(), target.region());
    }

    /** Chance that is the same in every run of the same seed, for one check. */
    public Random random(ClauseId clause) {
        return new Random(options.seed() * 31 + clause.value().hashCode());
    }

    /** A case that has sent nothing yet. */
    public TestCase newCase() {
        return new TestCase(this);
    }

    /**
     * Runs one case of a clause, takes note of its verdict, and deletes what it created.
     *
     * @return whether the clause was kept
     * @throws CheckUndecided if no whole answer came
     */
    public boolean holds(ClauseId clause, Consumer<TestCase> steps) {
        int mark = resources.mark();
        try (TestCase testCase = newCase()) {
            try {
                steps.accept(testCase);
                results.passed(clause, 1);
                return true;
            } catch (ClauseBroken broken) {
                results.failed(testCase.finding(clause, broken));
                return false;
            } catch (TransportException failure) {
                throw noAnswer(testCase, failure);
            }
        } finally {
            resources.deleteSince(mark);
        }
    }

    /** A connection that ends without an answer is a fault of the server; an answer that is merely late tells nothing. */
    private CheckUndecided noAnswer(TestCase testCase, TransportException failure) {
        if (failure.reason() == TransportException.Reason.UNREACHABLE) {
            throw failure;
        }
        String message = String.valueOf(failure.getMessage());
        if (failure.reason() != TransportException.Reason.TIMEOUT) {
            List<Exchange> exchanges = testCase.exchanges();
            ClauseId fault =
                    ClauseId.of(exchanges.get(exchanges.size() - 1).operation(), ClauseKind.SERVER_FAULT.label());
            results.failed(new Finding(fault, "A whole HTTP response.", message, exchanges, options.seed()));
        }
        return new CheckUndecided(message);
    }

    AnswerJudge judge() {
        return judge;
    }

    Redaction redaction() {
        return redaction;
    }

    /** Signs and sends one request. */
    HttpResponseMessage send(HttpRequestMessage request, Caller caller, boolean paced) {
        if (paced) {
            pacer.await();
        }
        requests.incrementAndGet();
        HttpRequestMessage signed = signer.map(by -> by.sign(request, caller.credentials(), caller.region()))
                .orElse(request);
        return transport.send(signed);
    }
}
