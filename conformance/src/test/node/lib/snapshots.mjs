import { brokenMember, conflict, notFound } from './errors.mjs';
import { clusterOf } from './clusters.mjs';
import { requireOwnRegion, SERVICE_KEY } from './keys.mjs';
import { page } from './pages.mjs';
import { merged } from './tags.mjs';

const KIND = 'cluster-snapshot';

/** No snapshot is made but by a call. */
const MANUAL = 'manual';

const anyCase = (one, other) => one.toLowerCase() === other.toLowerCase();
const exact = (one, other) => one === other;

/** The snapshot that has a name already. */
function takenBy({ store, region, faults }, name) {
  return store.named(KIND, region, name, faults.has('name-case') ? exact : anyCase);
}

const nameTaken = (taken) => conflict(KIND, taken.arn, `The name ${taken.name} is taken.`);

/** A snapshot as an answer shows it. */
function shown({ store }, snapshot) {
  return { snapshot: { ...snapshot.view, status: store.statusOf(snapshot) } };
}

/** A snapshot of the caller's region. */
function snapshotOf({ store, region, manners }, arn) {
  manners.requireArn('snapshotArn', arn);
  const snapshot = store.find(arn);
  if (snapshot?.kind !== KIND || snapshot.region !== region) throw notFound(KIND, arn);
  return snapshot;
}

export function create(call, { clusterArn, snapshotName, tags = [] }) {
  const { view: cluster } = clusterOf(call, clusterArn);
  const taken = takenBy(call, snapshotName);
  if (taken !== undefined) throw nameTaken(taken);
  const snapshot = call.store.add(KIND, call.region, snapshotName, tags, (snapshotArn) => ({
    snapshotName,
    snapshotArn,
    clusterArn,
    snapshotCreationTime: call.manners.now(),
    clusterCreationTime: cluster.createTime,
    adminUserName: cluster.adminUserName,
    kmsKeyId: cluster.kmsKeyId,
    subnetIds: cluster.subnetIds,
    vpcSecurityGroupIds: cluster.vpcSecurityGroupIds,
    snapshotType: call.manners.snapshotType,
  }));
  return shown(call, snapshot);
}

/** Copies a snapshot, of whatever region, into the caller's region. */
export function copy(call, input) {
  const { region, faults, manners } = call;
  if (!faults.has('foreign-key')) requireOwnRegion(input.kmsKeyId, region);
  const source = sourceOf(call, input.snapshotArn);
  const asked = JSON.stringify([source.arn, input.targetSnapshotName, input.kmsKeyId, input.copyTags, [...(input.tags ?? [])]]);
  const taken = takenBy(call, input.targetSnapshotName);
  if (taken !== undefined && manners.isRepeated(taken, asked)) return shown(call, taken);
  if (taken !== undefined) throw nameTaken(taken);
  return shown(call, Object.assign(makeCopy(call, source, input), { asked }));
}

function sourceOf({ store, faults, manners }, arn) {
  manners.requireArn('snapshotArn', arn);
  const source = store.find(arn);
  if (source?.kind !== KIND) throw missing(faults, arn);
  const status = store.statusOf(source);
  if (status !== 'ACTIVE') throw conflict(KIND, arn, `The source is ${status}.`);
  return source;
}

function makeCopy(call, source, input) {
  const { store, region, manners } = call;
  const name = manners.nameOfCopy(input.targetSnapshotName);
  const kmsKeyId = keyOfCopy(call, source, input.kmsKeyId);
  return store.add(KIND, region, name, tagsOfCopy(call, source, input), (snapshotArn) => ({
    ...source.view,
    snapshotName: name,
    snapshotArn,
    snapshotCreationTime: manners.now(),
    kmsKeyId,
    snapshotType: manners.snapshotType,
  }));
}

function tagsOfCopy({ faults, manners }, source, { copyTags = false, tags = [] }) {
  const inherited = copyTags && !faults.has('copy-tags-ignored') ? source.tags : [];
  const given = faults.has('tags-forgotten') ? [] : tags;
  return merged(manners.tags(inherited, given));
}

function missing(faults, snapshotArn) {
  return faults.has('missing-source') ? brokenMember('snapshotArn', 'There is no such snapshot.') : notFound(KIND, snapshotArn);
}

function keyOfCopy({ region, faults, manners }, source, given) {
  if (given) {
    if (source.view.kmsKeyId === '') throw brokenMember('kmsKeyId', 'The source is not encrypted, so its copy takes no key.');
    return manners.shownKey(given, region);
  }
  const customers = source.view.kmsKeyId !== '' && source.view.kmsKeyId !== SERVICE_KEY;
  if (customers && source.region !== region) {
    throw brokenMember('kmsKeyId', `The source is encrypted in ${source.region}: its copy needs a key of ${region}.`);
  }
  return faults.has('source-key-lost') ? SERVICE_KEY : source.view.kmsKeyId;
}

export function get(call, { snapshotArn }) {
  return shown(call, snapshotOf(call, snapshotArn));
}

export function list({ store, region, manners }, input) {
  const wanted = store
    .listed(KIND, region)
    .filter(({ view }) => input.clusterArn === undefined || view.clusterArn === input.clusterArn)
    .filter(() => input.snapshotType === undefined || MANUAL === input.snapshotType);
  const { items, nextToken } = page(wanted, input, manners.newestFirst);
  return { snapshots: items.map((snapshot) => summary(snapshot.view, store.statusOf(snapshot))), nextToken };
}

const summary = ({ snapshotName, snapshotArn, clusterArn, snapshotCreationTime }, status) => ({
  snapshotName,
  snapshotArn,
  clusterArn,
  status,
  snapshotCreationTime,
});

export function remove(call, { snapshotArn }) {
  const snapshot = snapshotOf(call, snapshotArn);
  call.store.remove(snapshot);
  return shown(call, snapshot);
}
