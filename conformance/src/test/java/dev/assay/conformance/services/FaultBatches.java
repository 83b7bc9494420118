package dev.assay.conformance.services;

import dev.assay.conformance.services.ForeignService.Fault;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.MemberPath;
import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts faults together that cannot hide each other, so that one server can have them at once: no two are about the same clause or the
 * same member of an input, and what is about an operation as a whole is its operation's only fault.
 */
final class FaultBatches {

    private final Contract contract;

    FaultBatches(Contract contract) {
        this.contract = contract;
    }

    List<List<Fault>> of(List<Fault> faults) {
        List<List<Fault>> batches = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        for (Fault fault : faults) {
            int batch = 0;
            while (batch < batches.size() && clashes(fault, batches.get(batch), taken.get(batch))) {
                batch++;
            }
            if (batch == batches.size()) {
                batches.add(new ArrayList<>());
                taken.add(new HashSet<>());
            }
            batches.get(batch).add(fault);
            taken.get(batch).add(place(fault));
        }
        return batches;
    }

    private boolean clashes(Fault fault, List<Fault> others, Set<String> taken) {
        boolean whole = isAboutWhole(fault);
        // Options are the whole server's.
        boolean options = fault.options() != null || others.stream().anyMatch(other -> other.options() != null);
        return options
                || taken.contains(place(fault))
                || others.stream()
                        .filter(other -> other.operation().equals(fault.operation()))
                        .anyMatch(other -> whole || isAboutWhole(other));
    }

    private boolean isAboutWhole(Fault fault) {
        return isAboutWhole(new ClauseId(fault.clause()));
    }

    /** Whether a clause is about an operation as a whole. */
    boolean isAboutWhole(ClauseId clause) {
        return member(clause).isEmpty();
    }

    /** The operation and the member of its input that a fault is about. */
    String place(Fault fault) {
        return place(new ClauseId(fault.clause()));
    }

    /** The operation and the member of its input that a clause is about. */
    String place(ClauseId clause) {
        return clause.operation() + "/"
                + member(clause).map(path -> path.first().getMemberName()).orElse("");
    }

    private Optional<MemberPath> member(ClauseId clause) {
        return contract.clause(clause).flatMap(Clause::member);
    }
}
