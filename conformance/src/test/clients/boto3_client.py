"""Drives a server of the contract through boto3, as its users do.

    python boto3_client.py --url URL [--denied-key KEY] [--quota-url URL] [--throttled-url URL] [--failing-url URL]

Prints a line for every check and `N passed, M failed` at the end; the exit code is 0 if none failed and 1 otherwise. Each further URL
is that of a server which provokes one error: its quota of snapshots is small, it lets few calls a second through, it fails every call.
The other options can be left out, which leaves their checks out and says so.
"""

import argparse
import sys
import traceback
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

REGION = "us-east-1"
OTHER_REGION = "eu-west-1"
ACCOUNT = "123456789012"
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001"
OTHER_REGIONS_KEY = f"arn:aws:kms:{OTHER_REGION}:{ACCOUNT}:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a002"
SMALLEST_PAGE = 20
MOST_TRIES = 200


def connect(url, region=REGION, access_key="AKIAASSAYCLIENT"):
    """A client that sends each request once: a retry would hide an error."""
    return boto3.client(
        "docdb-elastic",
        endpoint_url=url,
        region_name=region,
        aws_access_key_id=access_key,
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": 1}),
    )


def fresh(prefix):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


def require(holds, message):
    if not holds:
        raise AssertionError(message)


def equal(actual, expected, what):
    require(actual == expected, f"{what} is {actual!r} and should be {expected!r}")


class Lab:
    """A client and what it made, for the time of one check."""

    def __init__(self, client):
        self.client = client
        self.clusters = []
        self.snapshots = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for arn in self.snapshots:
            self.client.delete_cluster_snapshot(snapshotArn=arn)
        for arn in self.clusters:
            self.client.delete_cluster(clusterArn=arn)

    def cluster(self, **more):
        cluster = self.client.create_cluster(
            clusterName=fresh("cluster"),
            authType="PLAIN_TEXT",
            adminUserName="sampleadmin",
            adminUserPassword="correct-horse-42",
            shardCapacity=2,
            shardCount=1,
            **more,
        )["cluster"]
        self.clusters.append(cluster["clusterArn"])
        return cluster

    def snapshot(self, cluster, **more):
        snapshot = self.client.create_cluster_snapshot(
            clusterArn=cluster["clusterArn"], snapshotName=fresh("snapshot"), **more
        )["snapshot"]
        self.snapshots.append(snapshot["snapshotArn"])
        return snapshot

    def copy(self, source, **more):
        more.setdefault("targetSnapshotName", fresh("copy"))
        copy = self.client.copy_cluster_snapshot(snapshotArn=source["snapshotArn"], **more)["snapshot"]
        self.snapshots.append(copy["snapshotArn"])
        return copy

    def tags(self, snapshot):
        return self.client.list_tags_for_resource(resourceArn=snapshot["snapshotArn"])["tags"]

    def expect(self, name, status, call):
        """The typed exception that a call ends with, and its members."""
        try:
            call()
        except getattr(self.client.exceptions, name) as error:
            response = error.response
            equal(response["ResponseMetadata"]["HTTPStatusCode"], status, "the status")
            require(response["Error"]["Message"], "the error has no message")
            require(response["ResponseMetadata"].get("RequestId"), "the error has no request id")
            equal(response["ResponseMetadata"]["RetryAttempts"], 0, "the number of retries")
            return response
        raise AssertionError(f"the call succeeded and should end with {name}")


def clusters_live(servers):
    with Lab(connect(servers.url)) as lab:
        made = lab.cluster(kmsKeyId=KEY)
        equal(made["kmsKeyId"], KEY, "the key of the cluster")
        shown = lab.client.get_cluster(clusterArn=made["clusterArn"])["cluster"]
        equal(shown["clusterName"], made["clusterName"], "the name of the cluster")
        pages = lab.client.get_paginator("list_clusters").paginate(PaginationConfig={"PageSize": 1})
        require(made["clusterArn"] in [c["clusterArn"] for p in pages for c in p["clusters"]], "the cluster is not listed")


def plain_copy(servers):
    with Lab(connect(servers.url)) as lab:
        cluster = lab.cluster()
        source = lab.snapshot(cluster, tags={"team": "billing"})
        copy = lab.copy(source, targetSnapshotName=(name := fresh("copy")))
        equal(copy["snapshotName"].lower(), name, "the name of the copy")
        equal(copy["clusterArn"], cluster["clusterArn"], "the cluster of the copy")
        equal(copy["kmsKeyId"], source["kmsKeyId"], "the key of the copy")
        equal(copy["snapshotType"], "MANUAL", "the type of the copy")
        equal(lab.tags(copy), {}, "the tags of the copy")
        shown = lab.client.get_cluster_snapshot(snapshotArn=copy["snapshotArn"])["snapshot"]
        equal(shown["snapshotArn"], copy["snapshotArn"], "the ARN of the copy")


def copy_with_key(servers):
    with Lab(connect(servers.url)) as lab:
        copy = lab.copy(lab.snapshot(lab.cluster()), kmsKeyId=KEY)
        equal(copy["kmsKeyId"], KEY, "the key of the copy")


def copy_with_tags(servers):
    given = {"team": "billing", "a+b=c/d:e._": "grün & 日本", "empty": ""}
    with Lab(connect(servers.url)) as lab:
        copy = lab.copy(lab.snapshot(lab.cluster()), tags=given)
        equal(lab.tags(copy), given, "the tags of the copy")


def copy_with_copied_tags(servers):
    with Lab(connect(servers.url)) as lab:
        source = lab.snapshot(lab.cluster(), tags={"team": "billing", "stage": "test"})
        copy = lab.copy(source, copyTags=True, tags={"more": "1"})
        equal(lab.tags(copy), {"team": "billing", "stage": "test", "more": "1"}, "the tags of the copy")


def copy_from_another_region(servers):
    with Lab(connect(servers.url, OTHER_REGION)) as there, Lab(connect(servers.url)) as here:
        source = there.snapshot(there.cluster(kmsKeyId=OTHER_REGIONS_KEY))
        require(f":{OTHER_REGION}:" in source["snapshotArn"], "the source is not in the other region")
        refused = here.expect("ValidationException", 400, lambda: here.copy(source))
        equal(refused["reason"], "fieldValidationFailed", "the reason")
        copy = here.copy(source, kmsKeyId=KEY)
        require(f":{REGION}:" in copy["snapshotArn"], f"the copy is not in {REGION}: {copy['snapshotArn']}")
        equal(copy["kmsKeyId"], KEY, "the key of the copy")


def snapshots_in_pages(servers):
    with Lab(connect(servers.url)) as lab:
        cluster = lab.cluster()
        source = lab.snapshot(cluster)
        made = {source["snapshotArn"]} | {lab.copy(source)["snapshotArn"] for _ in range(SMALLEST_PAGE)}
        paginator = lab.client.get_paginator("list_cluster_snapshots")
        pages = list(
            paginator.paginate(
                clusterArn=cluster["clusterArn"], snapshotType="manual", PaginationConfig={"PageSize": SMALLEST_PAGE}
            )
        )
        equal([len(page["snapshots"]) for page in pages], [SMALLEST_PAGE, 1], "the sizes of the pages")
        equal({item["snapshotArn"] for page in pages for item in page["snapshots"]}, made, "what is listed")


def tags_come_and_go(servers):
    with Lab(connect(servers.url)) as lab:
        copy = lab.copy(lab.snapshot(lab.cluster()), tags={"first": "1"})
        lab.client.tag_resource(resourceArn=copy["snapshotArn"], tags={"a+b=c:d/e": "2", "first": "changed"})
        equal(lab.tags(copy), {"first": "changed", "a+b=c:d/e": "2"}, "the tags")
        lab.client.untag_resource(resourceArn=copy["snapshotArn"], tagKeys=["a+b=c:d/e", "absent"])
        equal(lab.tags(copy), {"first": "changed"}, "the tags")


def deleted_is_gone(servers):
    with Lab(connect(servers.url)) as lab:
        copy = lab.copy(lab.snapshot(lab.cluster()))
        arn = lab.snapshots.pop()
        deleted = lab.client.delete_cluster_snapshot(snapshotArn=arn)["snapshot"]
        equal(deleted["snapshotArn"], copy["snapshotArn"], "what was deleted")
        lab.expect("ResourceNotFoundException", 404, lambda: lab.client.get_cluster_snapshot(snapshotArn=arn))


def validation(servers):
    with Lab(connect(servers.url)) as lab:
        source = lab.snapshot(lab.cluster())
        error = lab.expect("ValidationException", 400, lambda: lab.copy(source, targetSnapshotName="two--hyphens"))
        equal(error["reason"], "fieldValidationFailed", "the reason")
        equal([field["name"] for field in error["fieldList"]], ["targetSnapshotName"], "the fields")


def not_found(servers):
    arn = f"arn:aws:docdb-elastic:{REGION}:{ACCOUNT}:cluster-snapshot/{uuid.uuid4()}"
    with Lab(connect(servers.url)) as lab:
        error = lab.expect("ResourceNotFoundException", 404, lambda: lab.copy({"snapshotArn": arn}))
        equal(error["resourceId"], arn, "the resource")
        require(error["resourceType"], "the type of the resource is missing")


def name_taken(servers):
    with Lab(connect(servers.url)) as lab:
        source = lab.snapshot(lab.cluster())
        taken = lab.copy(source)["snapshotName"].upper()
        error = lab.expect("ConflictException", 409, lambda: lab.copy(source, targetSnapshotName=taken))
        require(error["resourceId"] and error["resourceType"], "the resource in the way is not named")


def access_denied(servers):
    with Lab(connect(servers.url, access_key=servers.denied_key)) as lab:
        lab.expect("AccessDeniedException", 403, lab.client.list_cluster_snapshots)


def quota_exceeded(servers):
    with Lab(connect(servers.quota_url)) as lab:
        source = lab.snapshot(lab.cluster())
        lab.expect("ServiceQuotaExceededException", 402, lambda: [lab.copy(source) for _ in range(MOST_TRIES)])


def throttled(servers):
    with Lab(connect(servers.throttled_url)) as lab:
        error = lab.expect("ThrottlingException", 429, lambda: [lab.client.list_clusters() for _ in range(MOST_TRIES)])
        require(error["retryAfterSeconds"] >= 1, f"retryAfterSeconds is {error['retryAfterSeconds']}")


def server_failed(servers):
    with Lab(connect(servers.failing_url)) as lab:
        lab.expect("InternalServerException", 500, lab.client.list_clusters)


CHECKS = {
    clusters_live: "url",
    plain_copy: "url",
    copy_with_key: "url",
    copy_with_tags: "url",
    copy_with_copied_tags: "url",
    copy_from_another_region: "url",
    snapshots_in_pages: "url",
    tags_come_and_go: "url",
    deleted_is_gone: "url",
    validation: "url",
    not_found: "url",
    name_taken: "url",
    access_denied: "denied_key",
    quota_exceeded: "quota_url",
    throttled: "throttled_url",
    server_failed: "failing_url",
}


def passes(check, servers):
    try:
        check(servers)
        return True
    except (AssertionError, ClientError) as failure:
        print(f"  {type(failure).__name__}: {failure}")
    except Exception:  # whatever else a check ends with is its failure too, and its place is worth showing
        traceback.print_exc(file=sys.stdout)
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True)
    for option in ("--denied-key", "--quota-url", "--throttled-url", "--failing-url"):
        parser.add_argument(option)
    servers = parser.parse_args()
    results = []
    for check, needed in CHECKS.items():
        if getattr(servers, needed) is None:
            print(f"skipped  {check.__name__}: it needs --{needed.replace('_', '-')}")
            continue
        results.append(passes(check, servers))
        print(f"{'passed' if results[-1] else 'FAILED'}   {check.__name__}")
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
