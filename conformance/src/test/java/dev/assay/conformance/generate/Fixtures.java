package dev.assay.conformance.generate;

import dev.assay.model.clause.Clause;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The contracts that inputs are generated for: Assay's own, and one of shapes of every type. */
final class Fixtures {

    static final Contract OWN = new ContractLoader().loadDefault();
    static final Contract EVERY_TYPE = load("every-type.smithy");

    private Fixtures() {}

    /** A clause and the contract that it is of. */
    record Case(Contract contract, Clause clause) {
        @Override
        public String toString() {
            return clause.id().value();
        }
    }

    /** All clauses about members of inputs, of both contracts. */
    static List<Case> memberClauses() {
        return Stream.of(OWN, EVERY_TYPE)
                .flatMap(contract -> contract.clauses().stream()
                        .filter(clause -> clause.member().isPresent())
                        .map(clause -> new Case(contract, clause)))
                .toList();
    }

    private static Contract load(String resource) {
        URL url = Objects.requireNonNull(Fixtures.class.getResource(resource), resource);
        try {
            return new ContractLoader().load(List.of(Path.of(url.toURI())), Optional.of("Everything"));
        } catch (URISyntaxException malformed) {
            throw new UncheckedIOException(new IOException(malformed));
        }
    }
}
