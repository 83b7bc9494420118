package dev.assay.reference;

import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.gate.Callers;
import dev.assay.reference.gate.DeniedKeys;
import dev.assay.reference.gate.Gate;
import dev.assay.reference.gate.InjectedErrors;
import dev.assay.reference.gate.RateLimit;
import dev.assay.reference.gate.SignatureCheck;
import dev.assay.reference.http.Limits;
import dev.assay.reference.operation.DocDbElasticService;
import dev.assay.reference.operation.Settings;
import dev.assay.reference.protocol.RestJsonService;
import dev.assay.reference.rule.RuleBook;
import dev.assay.reference.seed.Seed;
import dev.assay.reference.store.Store;
import dev.assay.reference.validation.Violation;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Sets up a reference implementation. Whatever is not set keeps the contract and limits nothing. */
public final class ReferenceServerBuilder {
    private String host = "127.0.0.1";
    private int port;
    private String region = "us-east-1";
    private String account = "123456789012";
    private Limits limits = Limits.DEFAULT;
    private Settings settings = Settings.DEFAULT;
    private RuleBook rules = RuleBook.standard();
    private InstantSource clock = InstantSource.system();
    private String accessKey = "";
    private String secretKey = "";
    private final Set<String> deniedKeys = new LinkedHashSet<>();
    private double rateLimit;
    private final Map<String, Double> injected = new TreeMap<>();
    private long injectSeed;
    private final List<Seed> seeds = new ArrayList<>();
    private BiPredicate<String, Violation> overlooked = (operation, violation) -> false;
    private ResponseFilter filter = ResponseFilter.NONE;
    private FaultLog faults = (requestId, fault) -> {};

    ReferenceServerBuilder() {}

    /** The address to listen at. Default: 127.0.0.1, which only this machine reaches. */
    public ReferenceServerBuilder host(String address) {
        host = address;
        return this;
    }

    /** The port to listen at, 0 for a free one. Default: 0. */
    public ReferenceServerBuilder port(int number) {
        port = number;
        return this;
    }

    /** The region of calls whose signature names none. Default: us-east-1. */
    public ReferenceServerBuilder region(String name) {
        region = name;
        return this;
    }

    /** The account that owns everything. Default: 123456789012. */
    public ReferenceServerBuilder account(String id) {
        account = id;
        return this;
    }

    /** How long a resource is being made, copied or deleted. Default: no time; it is ready when it is looked at next. */
    public ReferenceServerBuilder transition(Duration duration) {
        settings = new Settings(duration, settings.snapshotQuota());
        return this;
    }

    /** How many manual snapshots a region may hold. Default: any number. */
    public ReferenceServerBuilder quota(int snapshots) {
        settings = new Settings(settings.transition(), snapshots);
        return this;
    }

    /**
     * How many calls a second the account may make. Default: any number.
     *
     * @throws IllegalArgumentException if the rate is not above 0
     */
    public ReferenceServerBuilder rateLimit(double callsPerSecond) {
        if (!(callsPerSecond > 0)) {
            throw new IllegalArgumentException("The rate must be above 0 calls a second");
        }
        rateLimit = callsPerSecond;
        return this;
    }

    /** Refuses every call that is not signed with a key. Default: signatures are not looked at. */
    public ReferenceServerBuilder requireSignature(String access, String secret) {
        accessKey = access;
        secretKey = secret;
        return this;
    }

    /** Refuses every call that is signed with an access key. */
    public ReferenceServerBuilder denyAccessKey(String accessKey) {
        deniedKeys.add(accessKey);
        return this;
    }

    /**
     * Fails calls with an error by chance.
     *
     * @param error the name of one of the model's errors
     * @param probability from 0 to 1
     */
    public ReferenceServerBuilder inject(String error, double probability) {
        injected.put(error, probability);
        return this;
    }

    /** Which run of injected errors there is. Default: 0. */
    public ReferenceServerBuilder injectSeed(long seed) {
        injectSeed = seed;
        return this;
    }

    /** Clusters and snapshots that are there from the beginning. */
    public ReferenceServerBuilder seed(Seed seed) {
        seeds.add(seed);
        return this;
    }

    /** What the server takes before it refuses. */
    public ReferenceServerBuilder limits(Limits other) {
        limits = other;
        return this;
    }

    /** The time of day that the service goes by. */
    public ReferenceServerBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Changes the rules: takes some out, or puts others in their place. */
    public ReferenceServerBuilder rules(UnaryOperator<RuleBook> change) {
        rules = change.apply(rules);
        return this;
    }

    /**
     * Lets broken constraints pass.
     *
     * @param which gets the operation's name and the violation, and tells whether the server overlooks it
     */
    public ReferenceServerBuilder overlook(BiPredicate<String, Violation> which) {
        overlooked = which;
        return this;
    }

    /** Changes answers before they are sent. */
    public ReferenceServerBuilder bendAnswers(ResponseFilter change) {
        filter = change;
        return this;
    }

    /** Where the server tells of its own faults. Default: nowhere. */
    public ReferenceServerBuilder faultLog(FaultLog log) {
        faults = log;
        return this;
    }

    /**
     * Starts the server.
     *
     * @throws IOException if the address cannot be listened at
     * @throws IllegalArgumentException if something was set to what it cannot be
     * @throws dev.assay.reference.seed.SeedException if a seed holds a wrong value
     */
    public ReferenceServer start() throws IOException {
        return ReferenceServer.start(host, port, this);
    }

    Limits limits() {
        return limits;
    }

    Pipeline pipeline() {
        Store store = new Store(clock);
        seeds.forEach(seed -> seed.plant(store, region, account));
        return new Pipeline(
                CompiledService.INSTANCE,
                new Callers(region, account),
                gates(),
                new TypedOperations(new DocDbElasticService(store, rules.rules(), settings)),
                overlooked,
                filter,
                faults);
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        if (!accessKey.isEmpty()) {
            gates.add(new SignatureCheck(accessKey, secretKey, clock));
        }
        if (!deniedKeys.isEmpty()) {
            gates.add(new DeniedKeys(deniedKeys));
        }
        if (rateLimit > 0) {
            gates.add(new RateLimit(rateLimit, System::nanoTime));
        }
        if (!injected.isEmpty()) {
            gates.add(new InjectedErrors(injected, injectSeed));
        }
        return gates;
    }

    /** Compiled once for all servers of a process: it never changes, and assembling a model takes a second. */
    private static final class CompiledService {
        static final RestJsonService INSTANCE = compile();

        private static RestJsonService compile() {
            Contract contract = new ContractLoader().loadDefault();
            return RestJsonService.compile(contract.model(), contract.service().getId());
        }
    }
}
