package dev.assay.conformance.suite;

import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.ClauseKind;
import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * An answer of a case that was judged for what it breaks by itself.
 *
 * @param wellFormed whether the request was one that the operation has to answer by its model
 * @param exchange how many exchanges the case had when it came
 */
record Judged(OperationShape operation, Answer answer, boolean wellFormed, int exchange) {

    Judged after(int earlier) {
        return new Judged(operation, answer, wellFormed, exchange + earlier);
    }

    /** The kinds of clauses that the answer says something about. */
    List<ClauseKind> about() {
        List<ClauseKind> kinds = new ArrayList<>(List.of(ClauseKind.SERVER_FAULT, ClauseKind.REQUEST_ID));
        if (wellFormed && answer.isSuccess()) {
            kinds.addAll(List.of(
                    ClauseKind.SUCCESS_STATUS,
                    ClauseKind.OUTPUT_SHAPE,
                    ClauseKind.OUTPUT_CONSTRAINTS,
                    ClauseKind.OUTPUT_MEDIA_TYPE));
        } else if (wellFormed) {
            if (answer.breaks(ClauseKind.SUCCESS_STATUS)) {
                kinds.add(ClauseKind.SUCCESS_STATUS);
            } else if (answer.breaks(ClauseKind.ERROR_NAME) || !answer.breaks(ClauseKind.SERVER_FAULT)) {
                // A fault of the server that no error of the model stands for says nothing about names.
                kinds.add(ClauseKind.ERROR_NAME);
            }
            if (answer.isModelledError()) {
                kinds.addAll(List.of(ClauseKind.ERROR_STATUS, ClauseKind.ERROR_SHAPE));
            }
        }
        return kinds;
    }
}
