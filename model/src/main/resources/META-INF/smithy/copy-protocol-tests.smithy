$version: "2.0"

namespace dev.assay.docdbelastic

use aws.protocols#restJson1
use smithy.test#httpMalformedRequestTests
use smithy.test#httpRequestTests
use smithy.test#httpResponseTests

apply CopyClusterSnapshot @httpRequestTests([
    {
        id: "CopyPlain"
        documentation: "The ARN goes into the path percent-encoded, its slash included."
        protocol: restJson1
        method: "POST"
        uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
        body: "{\"targetSnapshotName\":\"elastic-cluster-snapshot-5\",\"copyTags\":false}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json" }
        params: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5", copyTags: false }
    }
    {
        id: "CopyWithEverything"
        documentation: "All members that are no label travel in the body."
        protocol: restJson1
        method: "POST"
        uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
        body: "{\"targetSnapshotName\":\"elastic-cluster-snapshot-5\",\"kmsKeyId\":\"arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001\",\"copyTags\":true,\"tags\":{\"team\":\"billing\"}}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json" }
        params: { snapshotArn: "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", targetSnapshotName: "elastic-cluster-snapshot-5", kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001", copyTags: true, tags: { "team": "billing" } }
    }
])

apply CopyClusterSnapshot @httpResponseTests([
    {
        id: "CopyAnswer"
        documentation: "The copy is the only member of the answer."
        protocol: restJson1
        code: 200
        body: "{\"snapshot\":{\"snapshotName\":\"elastic-cluster-snapshot-5\",\"snapshotArn\":\"arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/5d1f8e7b-1f2c-4f69-8f0b-2f6f4b1f9d55\",\"clusterArn\":\"arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11\",\"snapshotCreationTime\":\"2026-04-02T08:00:00Z\",\"clusterCreationTime\":\"2026-04-01T09:00:00Z\",\"adminUserName\":\"sampleadmin\",\"kmsKeyId\":\"AWS_OWNED_KMS_KEY\",\"status\":\"COPYING\",\"subnetIds\":[\"subnet-0a1b2c3d\"],\"vpcSecurityGroupIds\":[\"sg-0a1b2c3d\"],\"snapshotType\":\"MANUAL\"}}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json" }
        params: {"snapshot": {"snapshotName": "elastic-cluster-snapshot-5", "snapshotArn": "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/5d1f8e7b-1f2c-4f69-8f0b-2f6f4b1f9d55", "clusterArn": "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/3f6c1b52-8f4e-4c36-9a0e-6f2d1c9b7a11", "snapshotCreationTime": "2026-04-02T08:00:00Z", "clusterCreationTime": "2026-04-01T09:00:00Z", "adminUserName": "sampleadmin", "kmsKeyId": "AWS_OWNED_KMS_KEY", "status": "COPYING", "subnetIds": ["subnet-0a1b2c3d"], "vpcSecurityGroupIds": ["sg-0a1b2c3d"], "snapshotType": "MANUAL"}}
    }
])

apply ValidationException @httpResponseTests([
    {
        id: "CopyValidationException"
        documentation: "Every member at fault is named."
        protocol: restJson1
        code: 400
        body: "{\"message\":\"1 constraint of the input is broken.\",\"reason\":\"fieldValidationFailed\",\"fieldList\":[{\"name\":\"targetSnapshotName\",\"message\":\"It must not end with a hyphen.\"}]}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ValidationException" }
        params: {"message": "1 constraint of the input is broken.", "reason": "fieldValidationFailed", "fieldList": [{"name": "targetSnapshotName", "message": "It must not end with a hyphen."}]}
    }
])

apply AccessDeniedException @httpResponseTests([
    {
        id: "CopyAccessDeniedException"
        documentation: "The error's name travels in a header."
        protocol: restJson1
        code: 403
        body: "{\"message\":\"The caller may not call CopyClusterSnapshot.\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "AccessDeniedException" }
        params: {"message": "The caller may not call CopyClusterSnapshot."}
    }
])

apply ResourceNotFoundException @httpResponseTests([
    {
        id: "CopyResourceNotFoundException"
        documentation: "The answer names what was not found."
        protocol: restJson1
        code: 404
        body: "{\"message\":\"There is no snapshot of that ARN.\",\"resourceId\":\"arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa\",\"resourceType\":\"cluster-snapshot\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ResourceNotFoundException" }
        params: {"message": "There is no snapshot of that ARN.", "resourceId": "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa", "resourceType": "cluster-snapshot"}
    }
])

apply ConflictException @httpResponseTests([
    {
        id: "CopyConflictException"
        documentation: "The answer names what stands in the way."
        protocol: restJson1
        code: 409
        body: "{\"message\":\"A snapshot of that name is there already.\",\"resourceId\":\"elastic-cluster-snapshot-5\",\"resourceType\":\"cluster-snapshot\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ConflictException" }
        params: {"message": "A snapshot of that name is there already.", "resourceId": "elastic-cluster-snapshot-5", "resourceType": "cluster-snapshot"}
    }
])

apply ServiceQuotaExceededException @httpResponseTests([
    {
        id: "CopyServiceQuotaExceededException"
        documentation: "The quota has a status of its own."
        protocol: restJson1
        code: 402
        body: "{\"message\":\"The account has no room for another manual snapshot.\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ServiceQuotaExceededException" }
        params: {"message": "The account has no room for another manual snapshot."}
    }
])

apply ThrottlingException @httpResponseTests([
    {
        id: "CopyThrottlingException"
        documentation: "The time to wait travels in a header, in whole seconds."
        protocol: restJson1
        code: 429
        body: "{\"message\":\"Too many calls; wait a second.\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ThrottlingException", "Retry-After": "1" }
        params: {"message": "Too many calls; wait a second.", "retryAfterSeconds": 1}
    }
])

apply InternalServerException @httpResponseTests([
    {
        id: "CopyInternalServerException"
        documentation: "A fault of the server is typed as well."
        protocol: restJson1
        code: 500
        body: "{\"message\":\"The server failed.\"}"
        bodyMediaType: "application/json"
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "InternalServerException" }
        params: {"message": "The server failed."}
    }
])

apply CopyClusterSnapshot @httpMalformedRequestTests([
    {
        id: "CopyMalformedBody"
        documentation: "A body that is no JSON object is refused."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
            body: "$value:L"
            headers: { "content-type": "application/json" }
        }
        response: {
            code: 400
        }
        testParameters: {"value": ["{", "[", "{\"targetSnapshotName\"", "{]"]}
    }
    {
        id: "CopyWrongJsonType"
        documentation: "A member of another JSON type is refused."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
            body: "$value:L"
            headers: { "content-type": "application/json" }
        }
        response: {
            code: 400
        }
        testParameters: {"value": ["{\"targetSnapshotName\":5}", "{\"targetSnapshotName\":[\"a\"]}", "{\"targetSnapshotName\":\"a\",\"copyTags\":\"true\"}", "{\"targetSnapshotName\":\"a\",\"tags\":[]}", "{\"targetSnapshotName\":\"a\",\"tags\":{\"k\":5}}"]}
    }
    {
        id: "CopyBrokenName"
        documentation: "A name that breaks the rules of names is refused."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
            body: "{\"targetSnapshotName\":$name:S}"
            headers: { "content-type": "application/json" }
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "ValidationException" }
        }
        testParameters: {"name": ["", "-a", "1a", "a-", "a--b", "a_b", "a b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]}
    }
    {
        id: "CopyMissingName"
        documentation: "The name is required, and null is as if absent."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
            body: "$value:L"
            headers: { "content-type": "application/json" }
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "ValidationException" }
        }
        testParameters: {"value": ["{}", "{\"targetSnapshotName\":null}"]}
    }
    {
        id: "CopyBrokenTagKey"
        documentation: "A tag's key that breaks the rules of keys is refused."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3Aus-east-1%3A123456789012%3Acluster-snapshot%2F9c2a7a10-54c7-4d0c-8c6d-0d6a54d1e6aa/copy"
            body: "{\"targetSnapshotName\":\"a\",\"tags\":{$key:S:\"v\"}}"
            headers: { "content-type": "application/json" }
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "ValidationException" }
        }
        testParameters: {"key": ["", "aws:x", "a b", "a@b"]}
    }
])
