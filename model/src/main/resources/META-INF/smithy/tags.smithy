$version: "2.0"

namespace dev.assay.docdbelastic

use dev.assay.contract#documentedClauses

/// The ARN of anything that bears tags.
@length(min: 1, max: 1011)
string TaggableArn

/// Lists the tags of a cluster or a snapshot.
@http(method: "GET", uri: "/tags/{resourceArn}", code: 200)
@readonly
@documentedClauses(
    "not-found": { sentence: "A resource that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation ListTagsForResource {
    input := @references([
        {
            resource: ClusterSnapshotResource
            ids: { snapshotArn: "resourceArn" }
        }
    ]) {
        /// The cluster or snapshot.
        @required
        @httpLabel
        resourceArn: TaggableArn
    }

    output := {
        /// Its tags.
        tags: TagMap
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Adds tags to a cluster or a snapshot. A key that is there already gets the new value.
@http(method: "POST", uri: "/tags/{resourceArn}", code: 200)
@documentedClauses(
    "tags-added": { sentence: "The given tags are on the resource afterwards, and those that it had under other keys still are.", source: "wire", section: "6" }
    "not-found": { sentence: "A resource that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation TagResource {
    input := @references([
        {
            resource: ClusterSnapshotResource
            ids: { snapshotArn: "resourceArn" }
        }
    ]) {
        /// The cluster or snapshot.
        @required
        @httpLabel
        resourceArn: TaggableArn

        /// The tags to add.
        @required
        tags: TagMap
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}

/// Removes tags from a cluster or a snapshot.
@http(method: "DELETE", uri: "/tags/{resourceArn}", code: 200)
@idempotent
@documentedClauses(
    "tags-removed": { sentence: "The tags of the given keys are off the resource afterwards, and no other tag is.", source: "wire", section: "6" }
    "not-found": { sentence: "A resource that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation UntagResource {
    input := @references([
        {
            resource: ClusterSnapshotResource
            ids: { snapshotArn: "resourceArn" }
        }
    ]) {
        /// The cluster or snapshot.
        @required
        @httpLabel
        resourceArn: TaggableArn

        /// The keys of the tags to remove.
        @required
        @httpQuery("tagKeys")
        tagKeys: TagKeys
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}
