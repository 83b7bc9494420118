$version: "2.0"

namespace dev.assay.docdbelastic

use dev.assay.contract#documentedClauses

/// Copies a snapshot of an elastic cluster under a new name, within a region or from another region into the endpoint's own.
@http(method: "POST", uri: "/cluster-snapshot/{snapshotArn}/copy", code: 200)
@idempotent
@documentedClauses(
    "copy-made": { sentence: "A valid copy of a source that can be copied, to a name that is free, is made.", source: "wire", section: "1" }
    "copy-name": { sentence: "The copy bears the requested name, without regard to case.", source: "documentation", section: "1" }
    "copy-arn": { sentence: "The copy has an ARN of its own, a snapshot ARN of the endpoint's region.", source: "wire", section: "1" }
    "copy-cluster-facts": { sentence: "What describes the cluster (its ARN and creation time, administrator, subnets, security groups) is on the copy as it is on the source.", source: "documentation", section: "1" }
    "copy-type-manual": { sentence: "The snapshot type of the copy, where it is shown, is MANUAL.", source: "documentation", section: "1" }
    "copy-creation-time": { sentence: "The copy is not made before its source.", source: "documentation", section: "1" }
    "copy-becomes-active": { sentence: "The copy is CREATING, COPYING or ACTIVE at first, and ACTIVE in the end.", source: "documentation", section: "1" }
    "copy-is-kept": { sentence: "The copy can be read and listed under its ARN afterwards, as it was answered.", source: "wire", section: "6" }
    "source-unchanged": { sentence: "The source, its tags included, is left as it was.", source: "documentation", section: "1" }
    "name-taken": { sentence: "A target name that another snapshot bears is refused with ConflictException.", source: "wire", section: "5" }
    "name-taken-any-case": { sentence: "A target name that differs only in case from the name of another snapshot is refused with ConflictException.", source: "documentation", section: "2" }
    "kms-source-key": { sentence: "Without kmsKeyId the copy of an encrypted source has the source's key.", source: "documentation", section: "3" }
    "kms-given-key": { sentence: "With kmsKeyId the copy of an encrypted source has the given key.", source: "documentation", section: "3" }
    "kms-unencrypted-source": { sentence: "With kmsKeyId the copy of an unencrypted source is refused.", source: "documentation", section: "3" }
    "kms-foreign-region": { sentence: "A key ARN or an alias ARN of another region than the endpoint's is refused.", source: "documentation", section: "3" }
    "kms-cross-region-needs-key": { sentence: "A copy of an encrypted snapshot from another region without kmsKeyId is refused.", source: "documentation", section: "3" }
    "kms-cross-region-copy": { sentence: "A copy of an encrypted snapshot from another region with a key of the endpoint's region is made, and has that key.", source: "documentation", section: "3" }
    "tags-copied": { sentence: "With copyTags true every tag of the source is on the copy.", source: "documentation", section: "4" }
    "tags-not-copied": { sentence: "With copyTags false or absent no tag of the source is on the copy.", source: "documentation", section: "4" }
    "tags-given": { sentence: "Every tag given in tags is on the copy.", source: "documentation", section: "4" }
    "source-not-found": { sentence: "A source that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
    "source-not-copyable": { sentence: "A source whose state does not allow a copy is refused with ConflictException.", source: "wire", section: "5" }
    "access-denied": { sentence: "A caller without the permission is refused with AccessDeniedException.", source: "wire", section: "5" }
    "quota-exceeded": { sentence: "A copy beyond the account's number of manual snapshots is refused with ServiceQuotaExceededException.", source: "wire", section: "5" }
    "throttled": { sentence: "Calls beyond the rate are refused with ThrottlingException; Retry-After, where it is sent, is a whole number of seconds.", source: "wire", section: "5" }
    "concurrent-name": { sentence: "Of copies from different sources to one name at the same time exactly one is made.", source: "documentation", section: "5" }
    "repeated-copy": { sentence: "The very same copy asked for twice never makes a second snapshot: the answer is ConflictException or the first copy again.", source: "wire", section: "5" }
    "failure-changes-nothing": { sentence: "A refused copy changes nothing: no snapshot is added and the source is as before.", source: "expected", section: "5" }
    "calls-change-nothing-else": { sentence: "Whatever calls come in whatever order, each changes what it names and nothing else: other snapshots and their tags stay as they were.", source: "expected", section: "5" }
)
operation CopyClusterSnapshot {
    input: CopyClusterSnapshotInput
    output: CopyClusterSnapshotOutput
    errors: [
        ResourceNotFoundException
        ConflictException
        ServiceQuotaExceededException
    ]
}

/// What to copy, and how.
@input
structure CopyClusterSnapshotInput {
    /// The ARN of the source. Clients percent-encode all of it, the slash included.
    @required
    @httpLabel
    snapshotArn: Arn

    /// The name of the copy.
    @required
    targetSnapshotName: TargetSnapshotName

    /// The key that encrypts the copy, from the endpoint's region. Without it the copy has the source's key.
    kmsKeyId: KmsKeyId

    /// Whether the tags of the source go onto the copy.
    copyTags: Boolean = false

    /// Tags that go onto the copy.
    tags: TagMap
}

/// The copy.
@output
structure CopyClusterSnapshotOutput {
    /// The copy.
    @required
    snapshot: ClusterSnapshot
}
