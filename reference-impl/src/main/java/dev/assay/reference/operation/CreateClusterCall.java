package dev.assay.reference.operation;

import dev.assay.reference.types.CreateClusterInput;

/** A call of CreateCluster that is no repetition of an earlier one. */
public record CreateClusterCall(CreateClusterInput input, Scene scene) {}
