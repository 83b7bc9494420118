$version: "2.0"

namespace dev.assay.docdbelastic

use dev.assay.contract#documentedClauses

/// Makes a snapshot of a cluster.
@http(method: "POST", uri: "/cluster-snapshot", code: 200)
@documentedClauses(
    "snapshot-of-cluster": { sentence: "The snapshot bears the requested name, and its cluster, administrator and key are those of the cluster.", source: "wire", section: "6" }
    "snapshot-is-kept": { sentence: "The snapshot can be read and listed under its ARN afterwards, as it was answered.", source: "wire", section: "6" }
    "tags-given": { sentence: "Every tag given in tags is on the snapshot.", source: "wire", section: "6" }
    "name-taken": { sentence: "A name that another snapshot bears, in any case, is refused with ConflictException.", source: "documentation", section: "2" }
    "cluster-not-found": { sentence: "A cluster that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation CreateClusterSnapshot {
    input := @references([
        {
            resource: ClusterResource
        }
    ]) {
        /// The cluster.
        @required
        clusterArn: Arn

        /// The snapshot's name.
        @required
        snapshotName: SnapshotName

        /// The tags of the snapshot.
        tags: TagMap
    }

    output := {
        /// The snapshot.
        @required
        snapshot: ClusterSnapshot
    }

    errors: [
        ResourceNotFoundException
        ConflictException
        ServiceQuotaExceededException
    ]
}

apply CreateClusterSnapshot @examples([
    {
        title: "A snapshot"
        documentation: "A snapshot of a cluster, without tags."
        input: { clusterArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11", snapshotName: "nightly-1" }
        output: {
            snapshot: {
                snapshotName: "nightly-1"
                snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa"
                clusterArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11"
                snapshotCreationTime: "2026-04-01T09:30:00Z"
                clusterCreationTime: "2026-04-01T09:00:00Z"
                adminUserName: "sampleadmin"
                kmsKeyId: "AWS_OWNED_KMS_KEY"
                status: "CREATING"
                subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
                vpcSecurityGroupIds: ["sg-0a1b2c3d"]
                snapshotType: "MANUAL"
            }
        }
    }
])

/// Shows a snapshot.
@http(method: "GET", uri: "/cluster-snapshot/{snapshotArn}", code: 200)
@readonly
@documentedClauses(
    "not-found": { sentence: "A snapshot that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation GetClusterSnapshot {
    input := {
        /// The snapshot.
        @required
        @httpLabel
        snapshotArn: Arn
    }

    output := {
        /// The snapshot.
        @required
        snapshot: ClusterSnapshot
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the account's snapshots of the region, page by page.
@http(method: "GET", uri: "/cluster-snapshots", code: 200)
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "snapshots")
@documentedClauses(
    "only-that-cluster": { sentence: "With clusterArn the list holds every snapshot of that cluster and no other.", source: "wire", section: "6" }
    "items-as-read": { sentence: "Of each snapshot the list shows the name, cluster, status and creation time that reading it shows.", source: "wire", section: "6" }
    "only-that-type": { sentence: "With snapshotType the list holds only snapshots that came to be in that way.", source: "wire", section: "6" }
)
operation ListClusterSnapshots {
    input := @references([
        {
            resource: ClusterResource
        }
    ]) {
        /// Only the snapshots of this cluster.
        @httpQuery("clusterArn")
        clusterArn: Arn

        /// Where the page begins, as the page before it said.
        @httpQuery("nextToken")
        nextToken: PaginationToken

        /// The largest number of snapshots on a page.
        @httpQuery("maxResults")
        @range(min: 20, max: 100)
        maxResults: Integer

        /// Only the snapshots that came to be in this way.
        @httpQuery("snapshotType")
        snapshotType: SnapshotTypeFilter
    }

    output := {
        /// The snapshots of the page.
        snapshots: ClusterSnapshotList

        /// Where the next page begins; absent on the last.
        nextToken: PaginationToken
    }
}

/// Deletes a snapshot.
@http(method: "DELETE", uri: "/cluster-snapshot/{snapshotArn}", code: 200)
@idempotent
@documentedClauses(
    "snapshot-goes": { sentence: "A deleted snapshot is DELETING or not found afterwards.", source: "wire", section: "6" }
)
operation DeleteClusterSnapshot {
    input := {
        /// The snapshot.
        @required
        @httpLabel
        snapshotArn: Arn
    }

    output := {
        /// The snapshot, as it stands on its way out.
        @required
        snapshot: ClusterSnapshot
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// A snapshot of a cluster.
@references([
    {
        resource: ClusterResource
    }
])
structure ClusterSnapshot {
    /// Its name.
    @required
    snapshotName: String

    /// Its ARN.
    @required
    snapshotArn: Arn

    /// The cluster that it was made of.
    @required
    clusterArn: Arn

    /// When it was made.
    @required
    snapshotCreationTime: UtcTime

    /// When its cluster was made.
    @required
    clusterCreationTime: UtcTime

    /// The name of the cluster's administrator.
    @required
    adminUserName: String

    /// The key that encrypts it.
    @required
    kmsKeyId: String

    /// What goes on with it.
    @required
    status: Status

    /// The subnets of its cluster.
    @required
    subnetIds: SubnetIds

    /// The security groups of its cluster.
    @required
    vpcSecurityGroupIds: SecurityGroupIds

    /// How it came to be.
    snapshotType: SnapshotType
}

/// Snapshots, as lists show them.
list ClusterSnapshotList {
    member: ClusterSnapshotInList
}

/// A snapshot, as lists show it.
@references([
    {
        resource: ClusterResource
    }
])
structure ClusterSnapshotInList {
    /// Its name.
    @required
    snapshotName: String

    /// Its ARN.
    @required
    snapshotArn: Arn

    /// The cluster that it was made of.
    @required
    clusterArn: Arn

    /// What goes on with it.
    @required
    status: Status

    /// When it was made.
    @required
    snapshotCreationTime: UtcTime
}
