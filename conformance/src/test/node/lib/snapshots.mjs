import { brokenMember, conflict, notFound } from './errors.mjs';
import { clusterOf } from './clusters.mjs';
import { requireOwnRegion, SERVICE_KEY } from './keys.mjs';
import { page } from './pages.mjs';
import { merged } from './tags.mjs';

const KIND = 'cluster-snapshot';

const anyCase = (one, other) => one.toLowerCase() === other.toLowerCase();
const exact = (one, other) => one === other;

function requireFree({ store, region, faults }, name) {
  const taken = store.named(KIND, region, name, faults.has('name-case') ? exact : anyCase);
  if (taken !== undefined) throw conflict(KIND, taken.arn, `The name ${name} is taken by another snapshot.`);
}

/** A snapshot of the caller's region. */
function snapshotOf({ store, region }, arn) {
  const snapshot = store.find(KIND, arn);
  if (snapshot?.region !== region) throw notFound(KIND, arn);
  return snapshot;
}

export function create(call, { clusterArn, snapshotName, tags = [] }) {
  const { view: cluster } = clusterOf(call, clusterArn);
  requireFree(call, snapshotName);
  const snapshot = call.store.add(KIND, call.region, snapshotName, tags, (snapshotArn) => ({
    snapshotName,
    snapshotArn,
    clusterArn,
    snapshotCreationTime: new Date().toISOString(),
    clusterCreationTime: cluster.createTime,
    adminUserName: cluster.adminUserName,
    kmsKeyId: cluster.kmsKeyId,
    status: 'ACTIVE',
    subnetIds: cluster.subnetIds,
    vpcSecurityGroupIds: cluster.vpcSecurityGroupIds,
    snapshotType: 'MANUAL',
  }));
  return { snapshot: snapshot.view };
}

/** Copies a snapshot, of whatever region, into the caller's region. */
export function copy(call, { snapshotArn, targetSnapshotName, kmsKeyId, copyTags = false, tags = new Map() }) {
  const { store, region, faults } = call;
  if (!faults.has('foreign-key')) requireOwnRegion(kmsKeyId, region);
  const source = store.find(KIND, snapshotArn);
  if (source === undefined) throw missing(faults, snapshotArn);
  requireFree(call, targetSnapshotName);
  const key = keyOfCopy(call, source, kmsKeyId);
  const inherited = copyTags && !faults.has('copy-tags-ignored') ? source.tags : [];
  const given = faults.has('tags-forgotten') ? [] : tags;
  const snapshot = store.add(KIND, region, targetSnapshotName, merged(inherited, given), (arn) => ({
    ...source.view,
    snapshotName: targetSnapshotName,
    snapshotArn: arn,
    snapshotCreationTime: new Date().toISOString(),
    kmsKeyId: key,
    snapshotType: 'MANUAL',
  }));
  return { snapshot: snapshot.view };
}

function missing(faults, snapshotArn) {
  return faults.has('missing-source') ? brokenMember('snapshotArn', 'There is no such snapshot.') : notFound(KIND, snapshotArn);
}

function keyOfCopy({ region, faults }, source, given) {
  if (given) {
    if (source.view.kmsKeyId === '') throw brokenMember('kmsKeyId', 'The source is not encrypted, so its copy takes no key.');
    return given;
  }
  const customers = source.view.kmsKeyId !== '' && source.view.kmsKeyId !== SERVICE_KEY;
  if (customers && source.region !== region) {
    throw brokenMember('kmsKeyId', `The source is encrypted in ${source.region}: its copy needs a key of ${region}.`);
  }
  return faults.has('source-key-lost') ? SERVICE_KEY : source.view.kmsKeyId;
}

export function get(call, { snapshotArn }) {
  return { snapshot: snapshotOf(call, snapshotArn).view };
}

export function list({ store, region }, input) {
  const wanted = store
    .all(KIND, region)
    .filter(({ view }) => input.clusterArn === undefined || view.clusterArn === input.clusterArn)
    .filter(({ view }) => input.snapshotType === undefined || view.snapshotType.toLowerCase() === input.snapshotType);
  const { items, nextToken } = page(wanted, input);
  return { snapshots: items.map(({ view }) => summary(view)), nextToken };
}

const summary = ({ snapshotName, snapshotArn, clusterArn, status, snapshotCreationTime }) => ({
  snapshotName,
  snapshotArn,
  clusterArn,
  status,
  snapshotCreationTime,
});

export function remove(call, { snapshotArn }) {
  const snapshot = snapshotOf(call, snapshotArn);
  call.store.remove(snapshot);
  return { snapshot: { ...snapshot.view, status: 'DELETING' } };
}
