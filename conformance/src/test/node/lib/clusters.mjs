import { isDeepStrictEqual } from 'node:util';
import { brokenMember, conflict, notFound } from './errors.mjs';
import { requireOwnRegion, SERVICE_KEY } from './keys.mjs';
import { page } from './pages.mjs';

const KIND = 'cluster';
const PASSWORD = /^(?:(?![/"@])[ -~]){8,100}$/;

export function create({ store, region }, input) {
  if (input.authType === 'PLAIN_TEXT' && !PASSWORD.test(input.adminUserPassword)) {
    throw brokenMember('adminUserPassword', 'It must be 8 to 100 printable ASCII characters without / " and @.');
  }
  requireOwnRegion(input.kmsKeyId, region);
  const made = input.clientToken && store.madeBy(region, input.clientToken);
  if (made) return repeated(made, input);
  const name = input.clusterName.toLowerCase();
  if (store.named(KIND, region, name, (one, other) => one === other)) {
    throw conflict(KIND, name, `There is a cluster ${name} already.`);
  }
  const cluster = store.add(KIND, region, name, input.tags ?? [], (arn) => view(arn, name, region, input));
  if (input.clientToken) store.rememberToken(region, input.clientToken, input, cluster);
  return { cluster: cluster.view };
}

/** A repeated call gets the cluster of the first; a token is for one input alone. */
function repeated(made, input) {
  if (isDeepStrictEqual(made.input, input)) return { cluster: made.resource.view };
  throw conflict(KIND, made.resource.arn, 'The clientToken was used with another input.');
}

function view(arn, name, region, input) {
  const createTime = new Date().toISOString();
  return {
    clusterName: name,
    clusterArn: arn,
    status: 'ACTIVE',
    clusterEndpoint: `${name}.${region}.docdb-elastic.example.com`,
    createTime,
    adminUserName: input.adminUserName,
    authType: input.authType,
    shardCapacity: input.shardCapacity,
    shardCount: input.shardCount,
    vpcSecurityGroupIds: input.vpcSecurityGroupIds ?? ['sg-1'],
    subnetIds: input.subnetIds ?? ['subnet-1', 'subnet-2'],
    preferredMaintenanceWindow: input.preferredMaintenanceWindow ?? 'mon:03:00-mon:04:00',
    kmsKeyId: input.kmsKeyId || SERVICE_KEY,
    shards: Array.from({ length: input.shardCount }, (_, i) => ({ shardId: `shard-${i + 1}`, createTime, status: 'ACTIVE' })),
    backupRetentionPeriod: input.backupRetentionPeriod ?? 1,
    preferredBackupWindow: input.preferredBackupWindow ?? '01:00-02:00',
    shardInstanceCount: input.shardInstanceCount ?? 2,
  };
}

/** A cluster of the caller's region. */
export function clusterOf({ store, region }, arn) {
  const cluster = store.find(KIND, arn);
  if (cluster?.region !== region) throw notFound(KIND, arn);
  return cluster;
}

export function get(call, { clusterArn }) {
  return { cluster: clusterOf(call, clusterArn).view };
}

export function list({ store, region }, input) {
  const { items, nextToken } = page(store.all(KIND, region), input);
  return { clusters: items.map(({ view: { clusterName, clusterArn, status } }) => ({ clusterName, clusterArn, status })), nextToken };
}

export function remove(call, { clusterArn }) {
  const cluster = clusterOf(call, clusterArn);
  call.store.remove(cluster);
  return { cluster: { ...cluster.view, status: 'DELETING' } };
}
