$version: "2.0"

metadata openapiInfo = {
    "dev.assay.docdbelastic#DocDbElastic": {
        contact: { name: "Assay" }
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" }
    }
}

namespace dev.assay.docdbelastic

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// Elastic clusters of Amazon DocumentDB: the copying of cluster snapshots, and the operations that a client needs to set up a
/// copy, to observe it and to clean up behind it.
@service(
    sdkId: "DocDB Elastic"
    arnNamespace: "docdb-elastic"
    endpointPrefix: "docdb-elastic"
    cloudFormationName: "DocDBElastic"
    cloudTrailEventSource: "docdb-elastic.amazonaws.com"
)
@sigv4(name: "docdb-elastic")
@restJson1
@title("Amazon DocumentDB Elastic Clusters: snapshot copies")
service DocDbElastic {
    version: "2022-11-28"
    resources: [
        ClusterResource
        ClusterSnapshotResource
    ]
    operations: [
        ListTagsForResource
        TagResource
        UntagResource
    ]
    errors: [
        ValidationException
        AccessDeniedException
        ThrottlingException
        InternalServerException
    ]
}

/// An elastic cluster, known by its ARN.
resource ClusterResource {
    identifiers: {
        clusterArn: Arn
    }
    create: CreateCluster
    read: GetCluster
    delete: DeleteCluster
    list: ListClusters
}

/// A snapshot of an elastic cluster, known by its ARN.
resource ClusterSnapshotResource {
    identifiers: {
        snapshotArn: Arn
    }
    create: CreateClusterSnapshot
    read: GetClusterSnapshot
    delete: DeleteClusterSnapshot
    list: ListClusterSnapshots
    operations: [
        CopyClusterSnapshot
    ]
}
