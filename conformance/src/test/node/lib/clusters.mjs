import { isDeepStrictEqual } from 'node:util';
import { brokenMember, conflict, notFound } from './errors.mjs';
import { requireOwnRegion, SERVICE_KEY } from './keys.mjs';
import { page } from './pages.mjs';

const KIND = 'cluster';
const PASSWORD = /^(?:(?![/"@])[ -~]){8,100}$/;

export function create(call, input) {
  const { store, region } = call;
  if (input.authType === 'PLAIN_TEXT' && !PASSWORD.test(input.adminUserPassword)) {
    throw brokenMember('adminUserPassword', 'It must be 8 to 100 printable ASCII characters without / " and @.');
  }
  requireOwnRegion(input.kmsKeyId, region);
  const made = input.clientToken && store.madeBy(region, input.clientToken);
  if (made) return repeated(call, made, input);
  const name = input.clusterName.toLowerCase();
  if (store.named(KIND, region, name, (one, other) => one === other)) {
    throw conflict(KIND, name, `There is a cluster ${name} already.`);
  }
  const cluster = store.add(KIND, region, name, input.tags ?? [], (arn) => view(call, arn, name, input));
  if (input.clientToken) store.rememberToken(region, input.clientToken, input, cluster);
  return shown(call, cluster);
}

/** A cluster as an answer shows it. */
function shown({ store }, cluster) {
  return { cluster: { ...cluster.view, status: store.statusOf(cluster) } };
}

/** A repeated call gets the cluster of the first; a token is for one input alone. */
function repeated(call, made, input) {
  if (isDeepStrictEqual(made.input, input)) return shown(call, made.resource);
  throw conflict(KIND, made.resource.arn, 'The clientToken was used with another input.');
}

function view({ region, manners }, arn, name, input) {
  const createTime = manners.now();
  return {
    clusterName: name,
    clusterArn: arn,
    clusterEndpoint: `${name}.${region}.docdb-elastic.example.com`,
    createTime,
    adminUserName: input.adminUserName,
    authType: input.authType,
    shardCapacity: input.shardCapacity,
    shardCount: input.shardCount,
    vpcSecurityGroupIds: input.vpcSecurityGroupIds ?? ['sg-1'],
    subnetIds: input.subnetIds ?? ['subnet-1', 'subnet-2'],
    preferredMaintenanceWindow: input.preferredMaintenanceWindow ?? 'mon:03:00-mon:04:00',
    kmsKeyId: manners.shownKey(input.kmsKeyId || SERVICE_KEY, region),
    shards: Array.from({ length: input.shardCount }, (_, i) => ({ shardId: `shard-${i + 1}`, createTime, status: 'ACTIVE' })),
    backupRetentionPeriod: input.backupRetentionPeriod ?? 1,
    preferredBackupWindow: input.preferredBackupWindow ?? '01:00-02:00',
    shardInstanceCount: input.shardInstanceCount ?? 2,
  };
}

/** A cluster of the caller's region. */
export function clusterOf({ store, region, manners }, arn) {
  manners.requireArn('clusterArn', arn);
  const cluster = store.find(arn);
  if (cluster?.kind !== KIND || cluster.region !== region) throw notFound(KIND, arn);
  return cluster;
}

export function get(call, { clusterArn }) {
  return shown(call, clusterOf(call, clusterArn));
}

export function list({ store, region, manners }, input) {
  const { items, nextToken } = page(store.listed(KIND, region), input, manners.newestFirst);
  const clusters = items.map((cluster) => ({ clusterName: cluster.name, clusterArn: cluster.arn, status: store.statusOf(cluster) }));
  return { clusters, nextToken };
}

export function remove(call, { clusterArn }) {
  const cluster = clusterOf(call, clusterArn);
  call.store.remove(cluster);
  return shown(call, cluster);
}
