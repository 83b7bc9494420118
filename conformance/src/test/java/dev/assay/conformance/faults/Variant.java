package dev.assay.conformance.faults;

import dev.assay.reference.ReferenceServerBuilder;
import java.util.function.UnaryOperator;

/**
 * A server that keeps the contract in another way: what is open may be done so, too.
 *
 * @param name what it does differently
 * @param server what is different in the server itself
 * @param proxy what is different before it
 * @param framed whether the difference shows in how messages are framed, so that it has to be made by a proxy
 */
record Variant(String name, UnaryOperator<ReferenceServerBuilder> server, BendingProxy.Bend proxy, boolean framed) {

    private static final BendingProxy.Bend STRAIGHT = new BendingProxy.Bend() {};

    static Variant inServer(String name, UnaryOperator<ReferenceServerBuilder> server) {
        return new Variant(name, server, STRAIGHT, false);
    }

    static Variant inExchanges(String name, BendingProxy.Bend bend) {
        return new Variant(name, server -> server, bend, false);
    }

    static Variant inResponses(String name, Fault.ResponseChange change) {
        return inExchanges(name, Fault.inResponses("", name, change).proxy());
    }

    static Variant inRequests(String name, UnaryOperator<BendingProxy.Request> change) {
        return inExchanges(name, Fault.inRequests("", name, change).proxy());
    }

    /** The same variant, made by a proxy. */
    Variant byProxy() {
        return new Variant(name, server, proxy, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
