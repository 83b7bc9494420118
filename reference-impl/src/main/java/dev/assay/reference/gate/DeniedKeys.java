package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.types.AccessDeniedException;
import java.util.Set;

/** Refuses callers who have no permission for anything (clause {@code access-denied}). */
public record DeniedKeys(Set<String> accessKeys) implements Gate {

    public DeniedKeys {
        accessKeys = Set.copyOf(accessKeys);
    }

    @Override
    public void admit(String operation, Caller caller, HttpRequest request) {
        String key = caller.accessKey();
        if (key != null && accessKeys.contains(key)) {
            throw AccessDeniedException.builder()
                    .message("The caller with the access key " + key + " is not allowed to call " + operation + ".")
                    .build();
        }
    }
}
