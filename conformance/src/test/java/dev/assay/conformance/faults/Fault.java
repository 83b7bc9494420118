package dev.assay.conformance.faults;

import dev.assay.reference.ReferenceServerBuilder;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A server with one fault.
 *
 * @param name what is wrong with it
 * @param clause the clause that has to catch it
 * @param alsoBroken further clauses that the same fault really breaks
 * @param server what is bent in the server itself
 * @param proxy what is bent before it
 * @param letsEverybodyIn whether the caller without permission has it after all
 */
record Fault(
        String name,
        String clause,
        Set<String> alsoBroken,
        UnaryOperator<ReferenceServerBuilder> server,
        BendingProxy.Bend proxy,
        boolean letsEverybodyIn) {

    private static final BendingProxy.Bend STRAIGHT = new BendingProxy.Bend() {};

    /** A fault of the server itself. */
    static Fault inServer(String clause, String name, UnaryOperator<ReferenceServerBuilder> server) {
        return new Fault(name, clause, Set.of(), server, STRAIGHT, false);
    }

    /** A fault that shows in requests as the server reads them. */
    static Fault inRequests(String clause, String name, UnaryOperator<BendingProxy.Request> change) {
        return new Fault(
                name,
                clause,
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

    /** The same fault, which breaks further clauses by its nature. */
    Fault alsoBreaking(String... clauses) {
        return new Fault(name, clause, new TreeSet<>(Set.of(clauses)), server, proxy, letsEverybodyIn);
    }

    /** The same fault on a server that denies nobody. */
    Fault withoutDenial() {
        return new Fault(name, clause, alsoBroken, server, proxy, true);
    }

    /** The same fault, which another clause has to catch. */
    Fault as(String other) {
        return new Fault(name, other, alsoBroken, server, proxy, letsEverybodyIn);
    }

    @Override
    public String toString() {
        return clause + ": " + name;
    }
}
