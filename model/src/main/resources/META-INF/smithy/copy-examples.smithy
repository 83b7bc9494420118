$version: "2.0"

namespace dev.assay.docdbelastic

apply CopyClusterSnapshot @examples([
    {
        title: "A plain copy"
        documentation: "The copy has the source's key and no tag."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        output: {
            snapshot: {
                snapshotName: "elastic-cluster-snapshot-5"
                snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/5d1f8e7b-1f2c-4f69-8f0b-2f6f4b1f9d55"
                clusterArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11"
                snapshotCreationTime: "2026-04-02T08:00:00Z"
                clusterCreationTime: "2026-04-01T09:00:00Z"
                adminUserName: "sampleadmin"
                kmsKeyId: "AWS_OWNED_KMS_KEY"
                status: "COPYING"
                subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
                vpcSecurityGroupIds: ["sg-0a1b2c3d"]
                snapshotType: "MANUAL"
            }
        }
    }
    {
        title: "A copy under another key, with tags"
        documentation: "The source's tags and the given ones go onto the copy."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5", kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001", copyTags: true, tags: { "team": "billing" } }
        output: {
            snapshot: {
                snapshotName: "elastic-cluster-snapshot-5"
                snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/5d1f8e7b-1f2c-4f69-8f0b-2f6f4b1f9d55"
                clusterArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11"
                snapshotCreationTime: "2026-04-02T08:00:00Z"
                clusterCreationTime: "2026-04-01T09:00:00Z"
                adminUserName: "sampleadmin"
                kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001"
                status: "COPYING"
                subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
                vpcSecurityGroupIds: ["sg-0a1b2c3d"]
                snapshotType: "MANUAL"
            }
        }
    }
    {
        title: "A name that ends with a hyphen"
        documentation: "The name breaks the rule for its last character."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "nightly-" }
        error: {
            shapeId: ValidationException
            content: { message: "1 constraint of the input is broken.", reason: "fieldValidationFailed", fieldList: [{ name: "targetSnapshotName", message: "It must not end with a hyphen." }] }
        }
        allowConstraintErrors: true
    }
    {
        title: "A caller without permission"
        documentation: "The caller's policy does not allow the operation."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: AccessDeniedException
            content: { message: "The caller may not call CopyClusterSnapshot." }
        }
    }
    {
        title: "A source that does not exist"
        documentation: "No snapshot has the ARN of the request."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: ResourceNotFoundException
            content: { message: "There is no snapshot of that ARN.", resourceId: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", resourceType: "cluster-snapshot" }
        }
    }
    {
        title: "A name that is taken"
        documentation: "Another snapshot bears the target name already."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: ConflictException
            content: { message: "A snapshot of that name is there already.", resourceId: "elastic-cluster-snapshot-5", resourceType: "cluster-snapshot" }
        }
    }
    {
        title: "A quota that is used up"
        documentation: "The account holds as many manual snapshots as it may."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: ServiceQuotaExceededException
            content: { message: "The account has no room for another manual snapshot." }
        }
    }
    {
        title: "Too many calls"
        documentation: "The caller calls faster than its rate allows, and learns how long to wait."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: ThrottlingException
            content: { message: "Too many calls; wait a second.", retryAfterSeconds: 1 }
        }
    }
    {
        title: "A fault of the server"
        documentation: "The server failed; the caller may try again."
        input: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5" }
        error: {
            shapeId: InternalServerException
            content: { message: "The server failed." }
        }
    }
])
