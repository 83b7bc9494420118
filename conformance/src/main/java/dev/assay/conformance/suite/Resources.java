package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.suite.Identifiers.Identifier;
import dev.assay.conformance.verdict.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** What a run has created at the endpoint: made where a check needs a resource that exists, and deleted again. Safe for use by several threads. */
public final class Resources {

    private final Session session;
    private final Identifiers identifiers;
    private final List<Created> created = new ArrayList<>();
    private final Map<ShapeId, Created> shared = new HashMap<>();
    private final Set<Map<String, String>> kept = new HashSet<>();
    private final Random random;

    private record Created(
            ResourceShape resource, Map<String, String> identifiers, Caller caller, List<Exchange> exchanges) {}

    /**
     * Values for members that name resources, and the exchanges that made them.
     *
     * @param values values by member of the input
     * @param exchanges what made the resources, in order
     */
    public record Prepared(Map<String, Node> values, List<Exchange> exchanges) {}

    Resources(Session session) {
        this.session = session;
        this.identifiers =
                new Identifiers(session.contract().model(), session.contract().service());
        this.random = session.names();
    }

    /** Takes note of what a call created or deleted. */
    void notice(OperationShape operation, ObjectNode input, Answer answer, Caller caller, List<Exchange> exchanges) {
        Optional<ResourceShape> resource = identifiers.resourceOf(operation);
        if (!answer.isSuccess() || operation.hasTrait(ReadonlyTrait.class) || resource.isEmpty()) {
            return;
        }
        identifiers.inAnswer(resource.get(), answer.value(), input).ifPresent(found -> {
            synchronized (this) {
                if (resource.get().getDelete().filter(operation.getId()::equals).isPresent()) {
                    created.removeIf(one -> one.identifiers().equals(found));
                } else if (isNew(resource.get(), operation, found, input)) {
                    created.add(new Created(resource.get(), found, caller, exchanges));
                }
            }
        });
    }

    private boolean isNew(
            ResourceShape resource, OperationShape operation, Map<String, String> found, ObjectNode input) {
        boolean creates = Stream.of(resource.getCreate(), resource.getPut())
                .flatMap(Optional::stream)
                .anyMatch(operation.getId()::equals);
        boolean other = found.entrySet().stream()
                .anyMatch(id -> !Identifiers.find(input, id.getKey()).equals(Optional.of(id.getValue())));
        boolean unknown = created.stream().noneMatch(one -> one.identifiers().equals(found));
        return unknown && (creates || other);
    }

    /** The members of an operation's input that name resources. */
    public Set<String> membersThatName(OperationShape operation) {
        return identifiers.inInput(operation).keySet();
    }

    /**
     * Makes the resources that an operation's input has to name; those that it does not delete are shared between checks.
     *
     * @throws CheckSkipped if the endpoint has no way to make one and the profile names none
     */
    public Prepared prepare(OperationShape operation) {
        Map<String, Node> values = new LinkedHashMap<>();
        Map<ShapeId, Created> instances = new HashMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        for (Map.Entry<String, Identifier> entry :
                identifiers.inInput(operation).entrySet()) {
            String member = entry.getKey();
            Identifier identifier = entry.getValue();
            if (isOptional(operation, member)) {
                continue;
            }
            Optional<Node> known = known(operation, member, identifier);
            if (known.isPresent()) {
                values.put(member, known.get());
            } else {
                ShapeId id = identifier.resource().getId();
                Created instance =
                        instances.containsKey(id) ? instances.get(id) : instance(operation, identifier.resource());
                instances.put(id, instance);
                values.put(member, Node.from(instance.identifiers().get(identifier.name())));
                instance.exchanges().stream()
                        .filter(exchange -> !exchanges.contains(exchange))
                        .forEach(exchanges::add);
            }
        }
        return new Prepared(values, exchanges);
    }

    /** What the profile says for a member that names a resource: by operation and member, by member, or by resource and identifier. */
    private Optional<Node> known(OperationShape operation, String member, Identifier identifier) {
        Map<String, Node> values = session.target().values();
        return Stream.of(
                        operation.getId().getName() + "." + member,
                        member,
                        identifier.resource().getId().getName() + "." + identifier.name())
                .filter(values::containsKey)
                .map(values::get)
                .findFirst();
    }

    private Created instance(OperationShape operation, ResourceShape resource) {
        boolean deletes = identifiers.resourceOf(operation).equals(Optional.of(resource))
                && resource.getDelete().filter(operation.getId()::equals).isPresent();
        return deletes ? create(resource) : shared(resource);
    }

    private boolean isOptional(OperationShape operation, String member) {
        return session.inputs()
                .shape(operation)
                .getMember(member)
                .filter(m -> m.isRequired())
                .isEmpty();
    }

    private Created shared(ResourceShape resource) {
        Created known = shared.get(resource.getId());
        if (known == null || !created.contains(known)) {
            known = create(resource);
            shared.put(resource.getId(), known);
        }
        return known;
    }

    private Created create(ResourceShape resource) {
        OperationShape operation = resource.getCreate()
                .or(resource::getPut)
                .flatMap(id -> session.contract().model().getShape(id))
                .flatMap(shape -> shape.asOperationShape())
                .orElseThrow(() -> new CheckSkipped("The model has no operation that creates a "
                        + resource.getId().getName() + ": name one in the profile under values."));
        Prepared prepared = prepare(operation);
        try (TestCase setUp = session.newCase()) {
            setUp.preparedBy(prepared.exchanges());
            Answer answer = Polling.within(
                            session.target().settle(),
                            () -> Optional.of(attempt(setUp, operation, prepared))
                                    .filter(a -> !isPassing(a)))
                    .orElseThrow(() -> new CheckUndecided(operation.getId().getName()
                            + " met a conflict for as long as the run waited, so no resource could be made."));
            if (!answer.isSuccess()) {
                throw new CheckSkipped(operation.getId().getName() + " answered " + answer.summary()
                        + ", so no resource could be made: name one in the profile under values.");
            }
            return newest(resource)
                    .orElseThrow(() -> new CheckUndecided(operation.getId().getName() + " answered " + answer.summary()
                            + ", but not which " + resource.getId().getName() + " it made."));
        }
    }

    private synchronized Optional<Created> newest(ResourceShape resource) {
        return Optional.of(created)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .filter(one -> one.resource().equals(resource));
    }

    /** Whether an answer may be another in a moment: a conflict with what is still in the making, or a rate that was exceeded. */
    private static boolean isPassing(Answer answer) {
        return answer.response().status() == 409 || answer.response().status() == 429;
    }

    private Answer attempt(TestCase setUp, OperationShape operation, Prepared prepared) {
        return setUp.call(operation, session.inputs().minimal(operation, prepared.values(), random));
    }

    /**
     * Makes several instances of the resource that an operation lists.
     *
     * @return the identifiers of each
     * @throws CheckSkipped if the operation lists no resource, or none can be made
     */
    public List<Map<String, String>> makeFor(OperationShape operation, int count) {
        ResourceShape resource = identifiers
                .resourceOf(operation)
                .orElseThrow(() -> new CheckSkipped("The model does not say which resource "
                        + operation.getId().getName() + " lists, so none can be made for it."));
        List<Map<String, String>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(create(resource).identifiers());
        }
        return made;
    }

    /** Leaves a resource that was created alone until the end of the run. */
    public synchronized void keep(String identifier) {
        created.stream()
                .map(Created::identifiers)
                .filter(ids -> ids.containsValue(identifier))
                .forEach(kept::add);
    }

    /** A point in time: what is created after it can be deleted apart. */
    public synchronized int mark() {
        return created.size();
    }

    /** Deletes what was created after a mark, the newest first. What cannot be deleted is tried again at the end. */
    public void deleteSince(int mark) {
        for (Created one : newestFirst(mark)) {
            if (!shared.containsValue(one) && !kept.contains(one.identifiers())) {
                delete(one);
            }
        }
    }

    /** Deletes everything, the newest first, and names what could not be deleted. */
    public List<String> deleteAll() {
        List<String> leftBehind = new ArrayList<>();
        for (Created one : newestFirst(0)) {
            if (!delete(one)) {
                leftBehind.add(one.resource().getId().getName() + " "
                        + one.identifiers().values());
            }
        }
        return leftBehind;
    }

    private synchronized List<Created> newestFirst(int mark) {
        List<Created> chosen = new ArrayList<>(created.subList(Math.min(mark, created.size()), created.size()));
        Collections.reverse(chosen);
        return chosen;
    }

    private boolean delete(Created one) {
        Optional<OperationShape> operation = one.resource()
                .getDelete()
                .flatMap(id -> session.contract().model().getShape(id))
                .flatMap(shape -> shape.asOperationShape());
        if (operation.isEmpty()) {
            return false;
        }
        ObjectNode input = identifiers.inputFor(one.resource(), operation.get(), one.identifiers());
        try (TestCase cleanUp = session.newCase()) {
            cleanUp.preparedBy(one.exchanges());
            boolean gone = Polling.within(
                            session.target().settle(),
                            () -> Optional.of(cleanUp.call(operation.get(), input, one.caller()))
                                    .filter(answer -> !isPassing(answer)))
                    .filter(answer -> answer.isSuccess() || answer.response().status() == 404)
                    .isPresent();
            if (gone) {
                synchronized (this) {
                    created.remove(one);
                }
            }
            return gone;
        } catch (TransportException unreachable) {
            return false;
        }
    }
}
