package dev.assay.conformance.faults;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.reference.ReferenceServerBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A server with one fault.
 *
 * @param name what is wrong with it
 * @param clause the clause that has to catch it
 * @param alternatives clauses that say as much about it: any of them may catch it instead
 * @param alsoBroken further clauses that the same fault really breaks
 * @param server what is bent in the server itself
 * @param proxy what is bent before it
 * @param letsEverybodyIn whether the caller without permission has it after all
 */
record Fault(
        String name,
        String clause,
        Set<String> alternatives,
        Set<String> alsoBroken,
        UnaryOperator<ReferenceServerBuilder> server,
        BendingProxy.Bend proxy,
        boolean letsEverybodyIn) {

    private static final BendingProxy.Bend STRAIGHT = new BendingProxy.Bend() {};

    /** A fault of the server itself. */
    static Fault inServer(String clause, String name, UnaryOperator<ReferenceServerBuilder> server) {
        return new Fault(name, clause, Set.of(), Set.of(), server, STRAIGHT, false);
    }

    /** A fault that shows in requests as the server reads them. */
    static Fault inRequests(String clause, String name, UnaryOperator<BendingProxy.Request> change) {
        return new Fault(
                name,
                clause,
                Set.of(),
                Set.of(),
                server -> server,
                new BendingProxy.Bend() {
                    @Override
                    public BendingProxy.Request request(BendingProxy.Request request) {
                        return change.apply(request);
                    }
                },
                false);
    }

    /** Changes a response, knowing its request. */
    interface ResponseChange {
        BendingProxy.Response apply(BendingProxy.Request request, BendingProxy.Response response);
    }

    /** A fault that shows in responses. */
    static Fault inResponses(String clause, String name, ResponseChange change) {
        return new Fault(
                name,
                clause,
                Set.of(),
                Set.of(),
                server -> server,
                new BendingProxy.Bend() {
                    @Override
                    public BendingProxy.Response response(
                            BendingProxy.Request request, BendingProxy.Response response) {
                        return change.apply(request, response);
                    }
                },
                false);
    }

    /** A fault that shows in exchanges as a whole. */
    static Fault inExchanges(String clause, String name, BendingProxy.Bend bend) {
        return new Fault(name, clause, Set.of(), Set.of(), server -> server, bend, false);
    }

    /** The same fault, which any of these clauses may catch in the place of its own. */
    Fault orCaughtBy(String... clauses) {
        return new Fault(name, clause, new TreeSet<>(Set.of(clauses)), alsoBroken, server, proxy, letsEverybodyIn);
    }

    /** Whether this clause is one that has to be blamed. */
    boolean isCaughtBy(String blamed) {
        return clause.equals(blamed) || alternatives.contains(blamed);
    }

    /** Whether a clause is as close to one of the fault's as blame could slip: of one operation and one origin. */
    boolean isAkinTo(ClauseId other) {
        return Stream.concat(Stream.of(clause), alternatives.stream())
                .map(ClauseId::new)
                .anyMatch(own -> own.operation().equals(other.operation())
                        && Trial.CONTRACT
                                .clause(own)
                                .map(Clause::origin)
                                .equals(Trial.CONTRACT.clause(other).map(Clause::origin)));
    }

    /** Whether this clause may be blamed. */
    boolean breaks(String blamed) {
        return isCaughtBy(blamed) || alsoBroken.contains(blamed) || repeatsOthers(blamed);
    }

    /** Examples and protocol tests say by one request what other clauses say in general. */
    private static boolean repeatsOthers(String blamed) {
        return Trial.CONTRACT
                .clause(new ClauseId(blamed))
                .filter(known -> known.kind() == ClauseKind.EXAMPLES || known.kind() == ClauseKind.PROTOCOL_TEST)
                .isPresent();
    }

    /** The same fault, which breaks further clauses by its nature. */
    Fault alsoBreaking(String... clauses) {
        Set<String> together = new TreeSet<>(alsoBroken);
        together.addAll(List.of(clauses));
        return new Fault(name, clause, alternatives, together, server, proxy, letsEverybodyIn);
    }

    /** The same fault on a server that denies nobody. */
    Fault withoutDenial() {
        return new Fault(name, clause, alternatives, alsoBroken, server, proxy, true);
    }

    /** The same fault, which another clause has to catch. */
    Fault as(String other) {
        return new Fault(name, other, alternatives, alsoBroken, server, proxy, letsEverybodyIn);
    }

    @Override
    public String toString() {
        return clause + ": " + name;
    }
}
