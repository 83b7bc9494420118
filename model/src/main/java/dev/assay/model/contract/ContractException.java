package dev.assay.model.contract;

import java.util.List;

/** A model that no contract can be made of. The message is for people and names what to do. */
public final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    ContractException(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    ContractException(String message) {
        this(message, List.of());
    }

    /** What Smithy says of the model, an event an entry, with file and line. */
    public List<String> details() {
        return details == null ? List.of() : details;
    }
}
