package dev.assay.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.gate.Caller;
import org.jspecify.annotations.Nullable;

/** What the operations of a service do, behind the pipeline. */
public interface Operations {
    /**
     * Performs an operation.
     *
     * @param operation the operation's name
     * @param input a valid input in tree form
     * @return the output in tree form
     * @throws RuntimeException if the operation fails; {@link #describe} tells whether as the model foresees
     */
    ObjectNode perform(String operation, ObjectNode input, Caller caller);

    /** The modelled error that a failure stands for; null if it stands for none. */
    @Nullable
    ModelledError describe(RuntimeException failure);

    /**
     * An error of the model.
     *
     * @param name the error's name without its namespace
     * @param members its members in tree form
     */
    record ModelledError(String name, ObjectNode members) {}
}
