package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.types.AccessDeniedException;
import dev.assay.reference.types.ConflictException;
import dev.assay.reference.types.DocDbElastic;
import dev.assay.reference.types.InternalServerException;
import dev.assay.reference.types.ResourceNotFoundException;
import dev.assay.reference.types.ServiceOperation;
import dev.assay.reference.types.ServiceQuotaExceededException;
import dev.assay.reference.types.ThrottlingException;
import dev.assay.reference.types.ValidationException;
import dev.assay.reference.types.ValidationExceptionReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Fails calls by chance, so that a client can be tried against every error. An operation only fails with errors that it lists. */
public final class InjectedErrors implements Gate {
    private static final String MESSAGE = "This error was injected, as the server was told to.";
    private static final String NOTHING = "injected";

    private final Map<String, Double> probabilities;
    private final Map<String, Set<String>> errorsByOperation = new HashMap<>();
    private final Random random;

    /**
     * @param probabilities how likely each error is, by its name
     * @param seed the same seed gives the same run of errors to calls that come one after another
     * @throws IllegalArgumentException if a name is none of the model's errors or a probability is not from 0 to 1
     */
    public InjectedErrors(Map<String, Double> probabilities, long seed) {
        probabilities.forEach(InjectedErrors::check);
        this.probabilities = new TreeMap<>(probabilities);
        this.random = new Random(seed);
        for (ServiceOperation<DocDbElastic, ?, ?> operation : DocDbElastic.operations()) {
            Set<String> names = new TreeSet<>();
            operation.errorTypes().forEach(type -> names.add(type.getSimpleName()));
            errorsByOperation.put(operation.name(), names);
        }
    }

    private static void check(String name, double probability) {
        if (!ERRORS.containsKey(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no error of the model. There are: " + String.join(", ", names()));
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("The probability of " + name + " must be from 0 to 1");
        }
    }

    /** The names of the errors that can be injected. */
    public static List<String> names() {
        return ERRORS.keySet().stream().sorted().toList();
    }

    @Override
    public void admit(String operation, Caller caller, HttpRequest request) {
        Set<String> listed = errorsByOperation.getOrDefault(operation, Set.of());
        probabilities.forEach((name, probability) -> {
            if (listed.contains(name) && random.nextDouble() < probability) {
                throw make(name);
            }
        });
    }

    private static RuntimeException make(String name) {
        Supplier<RuntimeException> error = ERRORS.get(name);
        return error == null ? new IllegalStateException("No error " + name) : error.get();
    }

    private static final Map<String, Supplier<RuntimeException>> ERRORS = Map.of(
            "ValidationException",
            () -> ValidationException.builder()
                    .message(MESSAGE)
                    .reason(ValidationExceptionReason.OTHER)
                    .build(),
            "AccessDeniedException",
            () -> AccessDeniedException.builder().message(MESSAGE).build(),
            "ResourceNotFoundException",
            () -> ResourceNotFoundException.builder()
                    .message(MESSAGE)
                    .resourceId(NOTHING)
                    .resourceType(NOTHING)
                    .build(),
            "ConflictException",
            () -> ConflictException.builder()
                    .message(MESSAGE)
                    .resourceId(NOTHING)
                    .resourceType(NOTHING)
                    .build(),
            "ServiceQuotaExceededException",
            () -> ServiceQuotaExceededException.builder().message(MESSAGE).build(),
            "ThrottlingException",
            () -> ThrottlingException.builder()
                    .message(MESSAGE)
                    .retryAfterSeconds(1)
                    .build(),
            "InternalServerException",
            () -> InternalServerException.builder().message(MESSAGE).build());
}
