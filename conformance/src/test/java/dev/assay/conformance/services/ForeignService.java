package dev.assay.conformance.services;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.suite.Options;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that is not ours: its model, its server, what is known of it, and what its server can be told to do wrong. */
final class ForeignService {

    private static final Path ALL = Path.of("src", "test", "services");
    private static final long SEED = 20260715;

    private final Path folder;
    private final List<String> command;
    private final Contract contract;

    /**
     * A service of the test tree.
     *
     * @param name the name of its folder and of its model
     * @param command what starts its server, before the server's options; the script's name is the last
     */
    ForeignService(String name, String... command) {
        this.folder = ALL.resolve(name);
        this.command = new ArrayList<>(List.of(command));
        this.command.add(
                folder.resolve(this.command.remove(this.command.size() - 1)).toString());
        this.contract = new ContractLoader().load(List.of(folder.resolve(name + ".smithy")), Optional.empty());
    }

    Contract contract() {
        return contract;
    }

    /**
     * Something that the server can be told to do wrong.
     *
     * @param name the server's name for it
     * @param clause the clause that it breaks
     * @param words what it does, for people
     * @param options further options of the server, without which it does not show
     * @param stalls whether it keeps other clauses from being told
     */
    record Fault(
            String name,
            String clause,
            String words,
            @Nullable List<String> options,
            boolean stalls) {

        String operation() {
            return clause.substring(0, clause.indexOf('/'));
        }

        /** What starts the server with this fault. */
        Stream<String> arguments() {
            return Stream.concat(Stream.of("--fault", name), options == null ? Stream.of() : options.stream());
        }

        @Override
        public String toString() {
            return clause + ": " + words;
        }
    }

    /** The faults of the server, as the table beside it lists them. */
    List<Fault> faults() throws IOException {
        return new ObjectMapper().readValue(folder.resolve("faults.json").toFile(), new TypeReference<>() {});
    }

    /** Starts the server with these options, checks the selected clauses, and stops it. */
    SuiteRun check(List<String> options, Predicate<ClauseId> selected, int tries) throws IOException {
        List<String> started = Stream.concat(command.stream(), options.stream()).toList();
        try (ServerProcess server = ServerProcess.start(started)) {
            Target target = Profile.read(folder.resolve("profile.yaml")).target(server.url(), Optional.empty());
            return SuiteRun.of(
                    contract,
                    target,
                    Options.builder(SEED).selected(selected).tries(tries).build());
        }
    }
}
