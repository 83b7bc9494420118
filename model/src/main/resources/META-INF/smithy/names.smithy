$version: "2.0"

namespace dev.assay.docdbelastic

use dev.assay.contract#leftOpen

/// An Amazon Resource Name: partition, service, region, account and resource, joined by colons.
string Arn

/// The name that a copy of a snapshot gets: letters, digits and hyphens, a letter first, no hyphen last, no two hyphens in a row.
/// Names that differ in case alone are one name.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z](-?[a-zA-Z0-9])*$")
string TargetSnapshotName

/// The name of a snapshot that is made from a cluster.
@length(min: 1, max: 63)
string SnapshotName

/// The name of a cluster: letters, digits and hyphens, a letter first, no hyphen last, no two hyphens in a row. It is kept in
/// lower case.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z](-?[a-zA-Z0-9])*$")
string ClusterName

/// The name of a cluster's administrator: letters and digits, a letter first.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z][a-zA-Z0-9]*$")
string AdminUserName

/// The administrator's password, or the ARN of the secret that holds it, as the authentication type says.
@sensitive
string AdminUserPassword

/// A key of the key management service: its ARN, its id, or an alias by name or by ARN. Keys belong to one region.
string KmsKeyId

/// The ids of the subnets that a cluster lives in.
list SubnetIds {
    member: String
}

/// The ids of the security groups that guard a cluster.
list SecurityGroupIds {
    member: String
}

/// A moment in UTC, written as ISO 8601 has it, such as `2026-04-01T09:30:00Z`.
@pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-]00(:?00)?)$")
string UtcTime

/// What goes on with a cluster or a snapshot.
enum Status {
    /// It is being made.
    CREATING

    /// It can be used.
    ACTIVE

    /// It is being deleted.
    DELETING

    /// It is being changed.
    UPDATING

    /// The account has no room for another VPC endpoint.
    VPC_ENDPOINT_LIMIT_EXCEEDED

    /// The subnet has no address left.
    IP_ADDRESS_LIMIT_EXCEEDED

    /// A security group does not exist or does not fit.
    INVALID_SECURITY_GROUP_ID

    /// A subnet does not exist or does not fit.
    INVALID_SUBNET_ID

    /// The encryption key cannot be used.
    INACCESSIBLE_ENCRYPTION_CREDS

    /// The secret that holds the password cannot be read.
    INACCESSIBLE_SECRET_ARN

    /// The VPC endpoint cannot be reached.
    INACCESSIBLE_VPC_ENDPOINT

    /// The network does not fit.
    INCOMPATIBLE_NETWORK

    /// Shards are being merged.
    MERGING

    /// Its settings are being changed.
    MODIFYING

    /// Shards are being split.
    SPLITTING

    /// It is being copied.
    COPYING

    /// It is being started.
    STARTING

    /// It is being stopped.
    STOPPING

    /// It stands still.
    STOPPED

    /// It is under maintenance.
    MAINTENANCE

    /// The encryption key cannot be used at present, and can be given back.
    INACCESSIBLE_ENCRYPTION_CREDENTIALS_RECOVERABLE
}

/// How a snapshot came to be.
enum SnapshotType {
    /// Somebody asked for it.
    MANUAL

    /// The service made it on its schedule.
    AUTOMATED
}

/// Which snapshots a list holds.
enum SnapshotTypeFilter {
    /// Those that somebody asked for.
    MANUAL = "manual"

    /// Those that the service made on its schedule.
    AUTOMATED = "automated"
}

/// How an administrator proves who they are.
enum Auth {
    /// By the password that is given.
    PLAIN_TEXT

    /// By the password that a secret holds.
    SECRET_ARN
}

/// The number of virtual processors of a shard.
intEnum ShardCapacity {
    /// 2 processors.
    VCPU_2 = 2

    /// 4 processors.
    VCPU_4 = 4

    /// 8 processors.
    VCPU_8 = 8

    /// 16 processors.
    VCPU_16 = 16

    /// 32 processors.
    VCPU_32 = 32

    /// 64 processors.
    VCPU_64 = 64
}

/// The number of shards of a cluster.
@range(min: 1, max: 32)
integer ShardCount

/// Where the next page of a list begins; opaque to clients.
string PaginationToken

/// The key of a tag. Keys that begin with `aws:` are the provider's own.
@length(min: 1, max: 128)
@pattern("^(?!aws:)[a-zA-Z+-=._:/]+$")
string TagKey

/// The value of a tag.
@length(min: 0, max: 256)
string TagValue

/// Tags by their keys.
@leftOpen(dense: "Clients drop tags whose value is null or send them, and the documentation says nothing of them.")
map TagMap {
    key: TagKey
    value: TagValue
}

/// Keys of tags.
@length(min: 0, max: 50)
list TagKeys {
    member: TagKey
}
