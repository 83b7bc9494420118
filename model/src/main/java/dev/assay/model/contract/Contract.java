package dev.assay.model.contract;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.RetryableTrait;

/** A service's model and the clauses that follow from it. Immutable. */
public final class Contract {

    /** Names of errors that tell of something else than a broken constraint, whatever their status. */
    private static final Pattern OTHER_CAUSE = Pattern.compile(
            "NotFound|Conflict|AlreadyExists|Access|Unauthori[sz]ed|Throttl|TooManyRequests|Limit|Quota");

    private static final int INTERNAL_ERROR = 500;

    private final Model model;
    private final ServiceShape service;
    private final List<OperationShape> operations;
    private final ClauseDeriver deriver;
    /** Made at first use: a large service has a million of them, and not everybody asks. */
    private volatile @Nullable Map<ClauseId, Clause> clauses;

    private final Map<ShapeId, Set<String>> retryable = new ConcurrentHashMap<>();

    private Contract(Model model, ServiceShape service) {
        this.model = model;
        this.service = service;
        this.operations = TopDownIndex.of(model).getContainedOperations(service).stream()
                .sorted(Comparator.comparing(operation -> operation.getId().getName()))
                .toList();
        this.deriver = new ClauseDeriver(this);
    }

    static Contract of(Model model, ShapeId service) {
        return new Contract(
                model,
                model.getShape(service)
                        .flatMap(shape -> shape.asServiceShape())
                        .orElseThrow(() -> new ContractException("The model has no service " + service + ".")));
    }

    /** The whole model. */
    public Model model() {
        return model;
    }

    /** The service under contract. */
    public ServiceShape service() {
        return service;
    }

    /** The service's operations, those of its resources included, by name. */
    public List<OperationShape> operations() {
        return operations;
    }

    /** The operation of that name. */
    public Optional<OperationShape> operation(String name) {
        return operations.stream()
                .filter(operation -> operation.getId().getName().equals(name))
                .findFirst();
    }

    /** All clauses, by operation. */
    public List<Clause> clauses() {
        return List.copyOf(byId().values());
    }

    /**
     * The clauses of one operation, without those about members of its input that are deeper than asked.
     *
     * @param depth 1 for the input's own members, 2 for theirs, and so on
     */
    public List<Clause> clauses(OperationShape operation, int depth) {
        return deriver.derive(operation, depth).toList();
    }

    /** The greatest depth down to which the operation's input has at most that many members; at least 1. */
    public int depthOf(OperationShape operation, int members) {
        return deriver.depthOf(operation, members);
    }

    /** Whether the operation's input has more members than that, at all depths together. */
    public boolean isDeeperThan(OperationShape operation, int members) {
        int depth = depthOf(operation, members);
        return clauses(operation, depth).size() < clauses(operation, depth + 1).size();
    }

    private Map<ClauseId, Clause> byId() {
        Map<ClauseId, Clause> known = clauses;
        if (known == null) {
            Map<ClauseId, Clause> derived = new LinkedHashMap<>();
            operations.stream()
                    .flatMap(operation -> deriver.derive(operation, Integer.MAX_VALUE))
                    .forEach(clause -> derived.put(clause.id(), clause));
            known = derived;
            clauses = derived;
        }
        return known;
    }

    /** The clause of that id. */
    public Optional<Clause> clause(ClauseId id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** The errors that an operation may answer with, those common to the service included. */
    public List<StructureShape> errors(OperationShape operation) {
        return OperationIndex.of(model).getErrors(service, operation);
    }

    /** The status that an error is answered with. */
    public int status(StructureShape error) {
        return error.getTrait(HttpErrorTrait.class)
                .map(HttpErrorTrait::getCode)
                .orElseGet(() -> error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
    }

    /** The names of the operation's errors that the model says may be over when the call is repeated; the general fault of a server is none of them. */
    public Set<String> retryableErrors(OperationShape operation) {
        return retryable.computeIfAbsent(
                operation.getId(),
                id -> errors(operation).stream()
                        .filter(error -> error.hasTrait(RetryableTrait.class) && status(error) != INTERNAL_ERROR)
                        .map(error -> error.getId().getName())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The names of the errors that may answer a broken constraint: {@code ValidationException} where the operation has it, else its
     * client errors of status 400 or 422 that are not about a resource, a permission or a rate.
     */
    public Set<String> validationErrors(OperationShape operation) {
        List<StructureShape> errors = errors(operation);
        Set<String> names = new TreeSet<>();
        errors.stream()
                .map(error -> error.getId().getName())
                .filter("ValidationException"::equals)
                .forEach(names::add);
        if (names.isEmpty()) {
            errors.stream()
                    .filter(error -> status(error) == 400 || status(error) == 422)
                    .filter(error ->
                            !OTHER_CAUSE.matcher(error.getId().getName()).find())
                    .forEach(error -> names.add(error.getId().getName()));
        }
        return names;
    }
}
