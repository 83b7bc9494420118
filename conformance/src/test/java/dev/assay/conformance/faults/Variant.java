package dev.assay.conformance.faults;

import dev.assay.reference.ReferenceServerBuilder;
import java.util.function.UnaryOperator;

/**
 * A server that keeps the contract in another way: what is open may be done so, too.
 *
 * @param name what it does differently
 * @param server what is different in the server itself
 * @param proxy what is different before it
 */
record Variant(String name, UnaryOperator<ReferenceServerBuilder> server, BendingProxy.Bend proxy) {

    private static final BendingProxy.Bend STRAIGHT = new BendingProxy.Bend() {};

    static Variant inServer(String name, UnaryOperator<ReferenceServerBuilder> server) {
        return new Variant(name, server, STRAIGHT);
    }

    static Variant inExchanges(String name, BendingProxy.Bend bend) {
        return new Variant(name, server -> server, bend);
    }

    static Variant inResponses(String name, Fault.ResponseChange change) {
        return inExchanges(name, Fault.inResponses("", name, change).proxy());
    }

    static Variant inRequests(String name, UnaryOperator<BendingProxy.Request> change) {
        return inExchanges(name, Fault.inRequests("", name, change).proxy());
    }

    @Override
    public String toString() {
        return name;
    }
}
