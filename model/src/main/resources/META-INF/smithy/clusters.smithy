$version: "2.0"

namespace dev.assay.docdbelastic

use dev.assay.contract#documentedClauses
use dev.assay.contract#leftOpen

/// Makes an elastic cluster.
@http(method: "POST", uri: "/cluster", code: 200)
@documentedClauses(
    "name-lower-case": { sentence: "The cluster's name is the requested one in lower case.", source: "wire", section: "6" }
    "password-plain-text": { sentence: "With PLAIN_TEXT a password that is not 8 to 100 printable ASCII characters, none of them a slash, a double quote or an at sign, is refused with ValidationException.", source: "wire", section: "6" }
    "cluster-arn": { sentence: "The ARN of the cluster is a cluster ARN of the endpoint's region.", source: "wire", section: "6" }
    "own-key": { sentence: "A cluster that is made without a key has the service's own, shown as AWS_OWNED_KMS_KEY.", source: "wire", section: "3" }
    "tags-given": { sentence: "Every tag given in tags is on the cluster.", source: "wire", section: "6" }
    "cluster-is-kept": { sentence: "The cluster can be read and listed under its ARN afterwards, as it was answered.", source: "wire", section: "6" }
    "cluster-as-asked": { sentence: "The cluster has the administrator, the way to prove who they are, and the shards that were asked for.", source: "expected", section: "6" }
    "name-taken": { sentence: "A name that another cluster bears is refused with ConflictException.", source: "expected", section: "5" }
)
operation CreateCluster {
    input := {
        /// The cluster's name.
        @required
        clusterName: ClusterName

        /// How the administrator proves who they are.
        @required
        authType: Auth

        /// The administrator's name.
        @required
        adminUserName: AdminUserName

        /// The administrator's password, or the ARN of the secret that holds it.
        @required
        adminUserPassword: AdminUserPassword

        /// The number of virtual processors of each shard.
        @required
        shardCapacity: ShardCapacity

        /// The number of shards.
        @required
        shardCount: ShardCount

        /// The security groups that guard the cluster.
        vpcSecurityGroupIds: SecurityGroupIds

        /// The subnets that the cluster lives in.
        subnetIds: SubnetIds

        /// The key that encrypts the cluster; the service's own where none is given.
        kmsKeyId: KmsKeyId

        /// A token that makes a repeated call safe.
        @idempotencyToken
        clientToken: String

        /// The weekly time of maintenance, such as `sun:05:00-sun:06:00`.
        preferredMaintenanceWindow: String

        /// The tags of the cluster.
        tags: TagMap

        /// For how many days automatic snapshots are kept.
        @leftOpen("number-limits": "Only small numbers make sense, and the documentation does not say which.")
        backupRetentionPeriod: Integer

        /// The daily time of automatic snapshots, such as `02:00-03:00`.
        preferredBackupWindow: String

        /// The number of instances of each shard.
        @leftOpen("number-limits": "Only small numbers make sense, and the documentation does not say which.")
        shardInstanceCount: Integer
    }

    output := {
        /// The cluster.
        @required
        cluster: Cluster
    }

    errors: [
        ConflictException
        ServiceQuotaExceededException
    ]
}

apply CreateCluster @examples([
    {
        title: "A small cluster"
        documentation: "One shard of two processors, under the service's own key."
        input: { clusterName: "sample-cluster", authType: "PLAIN_TEXT", adminUserName: "sampleadmin", adminUserPassword: "correct-horse-42", shardCapacity: 2, shardCount: 1 }
        output: {
            cluster: {
                clusterName: "sample-cluster"
                clusterArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11"
                status: "CREATING"
                clusterEndpoint: "sample-cluster-123456789012.us-east-1.docdb-elastic.amazonaws.com"
                createTime: "2026-04-01T09:00:00Z"
                adminUserName: "sampleadmin"
                authType: "PLAIN_TEXT"
                shardCapacity: 2
                shardCount: 1
                vpcSecurityGroupIds: ["sg-0a1b2c3d"]
                subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
                preferredMaintenanceWindow: "sun:05:00-sun:06:00"
                kmsKeyId: "AWS_OWNED_KMS_KEY"
            }
        }
    }
])

/// Shows an elastic cluster.
@http(method: "GET", uri: "/cluster/{clusterArn}", code: 200)
@readonly
@documentedClauses(
    "not-found": { sentence: "A cluster that does not exist is refused with ResourceNotFoundException.", source: "wire", section: "5" }
)
operation GetCluster {
    input := {
        /// The cluster.
        @required
        @httpLabel
        clusterArn: Arn
    }

    output := {
        /// The cluster.
        @required
        cluster: Cluster
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the account's elastic clusters of the region, page by page.
@http(method: "GET", uri: "/clusters", code: 200)
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "clusters")
@documentedClauses(
    "items-as-read": { sentence: "Of each cluster the list shows the name and status that reading it shows.", source: "wire", section: "6" }
)
operation ListClusters {
    input := {
        /// Where the page begins, as the page before it said.
        @httpQuery("nextToken")
        nextToken: PaginationToken

        /// The largest number of clusters on a page.
        @httpQuery("maxResults")
        @range(min: 1, max: 100)
        maxResults: Integer
    }

    output := {
        /// The clusters of the page.
        clusters: ClusterList

        /// Where the next page begins; absent on the last.
        nextToken: PaginationToken
    }
}

/// Deletes an elastic cluster.
@http(method: "DELETE", uri: "/cluster/{clusterArn}", code: 200)
@idempotent
@documentedClauses(
    "cluster-goes": { sentence: "A deleted cluster is DELETING or not found afterwards.", source: "wire", section: "6" }
)
operation DeleteCluster {
    input := {
        /// The cluster.
        @required
        @httpLabel
        clusterArn: Arn
    }

    output := {
        /// The cluster, as it stands on its way out.
        @required
        cluster: Cluster
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// An elastic cluster.
structure Cluster {
    /// Its name, in lower case.
    @required
    clusterName: String

    /// Its ARN.
    @required
    clusterArn: Arn

    /// What goes on with it.
    @required
    status: Status

    /// The host name that database clients connect to.
    @required
    clusterEndpoint: String

    /// When it was made.
    @required
    createTime: UtcTime

    /// The administrator's name.
    @required
    adminUserName: String

    /// How the administrator proves who they are.
    @required
    authType: Auth

    /// The number of virtual processors of each shard.
    @required
    shardCapacity: Integer

    /// The number of shards.
    @required
    shardCount: Integer

    /// The security groups that guard it.
    @required
    vpcSecurityGroupIds: SecurityGroupIds

    /// The subnets that it lives in.
    @required
    subnetIds: SubnetIds

    /// The weekly time of maintenance.
    @required
    preferredMaintenanceWindow: String

    /// The key that encrypts it.
    @required
    kmsKeyId: String

    /// Its shards.
    shards: ShardList

    /// For how many days automatic snapshots are kept.
    backupRetentionPeriod: Integer

    /// The daily time of automatic snapshots.
    preferredBackupWindow: String

    /// The number of instances of each shard.
    shardInstanceCount: Integer
}

/// Shards of a cluster.
list ShardList {
    member: Shard
}

/// A shard of a cluster.
structure Shard {
    /// The shard's id.
    @required
    shardId: String

    /// When it was made.
    @required
    createTime: UtcTime

    /// What goes on with it.
    @required
    status: Status
}

/// Clusters, as lists show them.
list ClusterList {
    member: ClusterInList
}

/// A cluster, as lists show it.
structure ClusterInList {
    /// Its name.
    @required
    clusterName: String

    /// Its ARN.
    @required
    clusterArn: Arn

    /// What goes on with it.
    @required
    status: Status
}
