"""Drives the generated Python client: URL, denied access key, URLs of a server with a quota, a throttling and a failing one."""

import sys
import uuid

import docdb_elastic_client as c
from pydantic import SecretStr

URL, DENIED, QUOTA, THROTTLED, FAILING = sys.argv[1:6]
KEY = "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001"
NONE = "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/none"


def connect(url: str, access_key: str = "") -> c.DocDbElasticApi:
    # Else urllib3 waits as Retry-After says and sends again, and nobody sees that a call was throttled.
    client = c.ApiClient(c.Configuration(host=url, retries=0))
    if access_key:
        client.set_default_header(
            "Authorization",
            f"AWS4-HMAC-SHA256 Credential={access_key}/20260101/us-east-1/docdb-elastic/aws4_request, "
            f"SignedHeaders=host, Signature={'0' * 64}",
        )
    return c.DocDbElasticApi(client)


def fresh(prefix: str) -> str:
    return f"{prefix}-{uuid.uuid4().hex[:8]}"


def cluster(api: c.DocDbElasticApi) -> str:
    return api.create_cluster(
        c.CreateClusterRequestContent(
            clusterName=fresh("cluster"),
            authType=c.Auth.PLAIN_TEXT,
            adminUserName="sampleadmin",
            adminUserPassword=SecretStr("correct-horse-42"),
            shardCapacity=c.ShardCapacity.NUMBER_2,
            shardCount=1,
        )
    ).cluster.cluster_arn


def snapshot(api: c.DocDbElasticApi, cluster_arn: str, name: str) -> str:
    made = api.create_cluster_snapshot(c.CreateClusterSnapshotRequestContent(clusterArn=cluster_arn, snapshotName=name))
    return made.snapshot.snapshot_arn


def expect(status, model, call):
    try:
        call()
    except c.ApiException as error:
        assert error.status == status, f"the status {error.status}, not {status}"
        name = model.__name__.replace("ResponseContent", "")
        assert error.headers["x-amzn-errortype"] == name, "the error's name"
        assert status != 429 or error.headers["Retry-After"].isdecimal(), "Retry-After"
        assert isinstance(error.data, model), f"the data is {error.data!r}"
        return error.data
    raise AssertionError(f"no error {status}")


def life():
    api = connect(URL)
    owner = cluster(api)
    source = snapshot(api, owner, fresh("source"))
    tags = {"team": "billing", "empty": ""}
    copy = api.copy_cluster_snapshot(
        source,
        c.CopyClusterSnapshotRequestContent(targetSnapshotName=fresh("copy"), kmsKeyId=KEY, copyTags=True, tags=tags),
    ).snapshot
    assert copy.kms_key_id == KEY and copy.snapshot_type == c.SnapshotType.MANUAL
    assert api.list_tags_for_resource(copy.snapshot_arn).tags == tags
    api.tag_resource(copy.snapshot_arn, c.TagResourceRequestContent(tags={"more": "1"}))
    api.untag_resource(copy.snapshot_arn, ["team", "empty"])
    assert api.list_tags_for_resource(copy.snapshot_arn).tags == {"more": "1"}
    listed = api.list_cluster_snapshots(cluster_arn=owner).snapshots
    assert copy.snapshot_arn in [one.snapshot_arn for one in listed]
    api.delete_cluster_snapshot(copy.snapshot_arn)
    api.delete_cluster_snapshot(source)
    api.delete_cluster(owner)


def conflict():
    api = connect(URL)
    owner, name = cluster(api), fresh("taken")
    snapshot(api, owner, name)
    assert expect(409, c.ConflictExceptionResponseContent, lambda: snapshot(api, owner, name)).resource_id


def validation():
    # The client checks constraints by itself; what it is to send is set past its check.
    wrong = c.CopyClusterSnapshotRequestContent.model_construct(target_snapshot_name="ends-")
    api = connect(URL)
    error = expect(400, c.ValidationExceptionResponseContent, lambda: api.copy_cluster_snapshot(NONE, wrong))
    assert error.reason == c.ValidationExceptionReason.FIELDVALIDATIONFAILED, error.reason


def quota():
    api = connect(QUOTA)
    owner = cluster(api)
    expect(402, c.ServiceQuotaExceededExceptionResponseContent, lambda: [snapshot(api, owner, fresh("s")) for _ in range(5)])


def throttled():
    api = connect(THROTTLED)
    expect(429, c.ThrottlingExceptionResponseContent, lambda: [api.list_clusters() for _ in range(200)])


CHECKS = {
    "life of a copy": life,
    "ResourceNotFoundException": lambda: expect(
        404, c.ResourceNotFoundExceptionResponseContent, lambda: connect(URL).get_cluster_snapshot(NONE)
    ),
    "ConflictException": conflict,
    "ValidationException": validation,
    "ServiceQuotaExceededException": quota,
    "AccessDeniedException": lambda: expect(
        403, c.AccessDeniedExceptionResponseContent, lambda: connect(URL, DENIED).list_clusters()
    ),
    "ThrottlingException": throttled,
    "InternalServerException": lambda: expect(
        500, c.InternalServerExceptionResponseContent, lambda: connect(FAILING).list_clusters()
    ),
}
failed = 0
for title, check in CHECKS.items():
    try:
        check()
        print("ok     ", title)
    except Exception as error:
        failed += 1
        print("FAILED ", title, repr(error))
print(f"{len(CHECKS) - failed} passed, {failed} failed")
sys.exit(failed > 0)
