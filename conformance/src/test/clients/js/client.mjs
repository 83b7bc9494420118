// Drives a server of the contract through the AWS SDK for JavaScript, as its users do.
//
//   node client.mjs --url URL [--denied-key KEY] [--quota-url URL] [--throttled-url URL] [--failing-url URL]
//
// Prints a line for every check and `N passed, M failed` at the end; the exit code is 0 if none failed and 1 otherwise. Each further
// URL is that of a server which provokes one error: its quota of snapshots is small, it lets few calls a second through, it fails
// every call. The other options can be left out, which leaves their checks out and says so.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as sdk from '@aws-sdk/client-docdb-elastic';

const REGION = 'us-east-1';
const OTHER_REGION = 'eu-west-1';
const ACCOUNT = '123456789012';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001`;
const OTHER_REGIONS_KEY = `arn:aws:kms:${OTHER_REGION}:${ACCOUNT}:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a002`;
const SMALLEST_PAGE = 20;
const MOST_TRIES = 200;

const fresh = (prefix) => `${prefix}-${randomUUID().slice(0, 8)}`;

/** A client and what it made, for the time of one check. Each request is sent once: a retry would hide an error. */
class Lab {
  #clusters = [];
  #snapshots = [];

  constructor(endpoint, { region = REGION, accessKeyId = 'AKIAASSAYCLIENT' } = {}) {
    this.client = new sdk.DocDBElasticClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey: 'secret' }, maxAttempts: 1 });
  }

  call(command, input = {}) {
    return this.client.send(new sdk[`${command}Command`](input));
  }

  async cluster(more = {}) {
    const { cluster } = await this.call('CreateCluster', {
      clusterName: fresh('cluster'),
      authType: 'PLAIN_TEXT',
      adminUserName: 'sampleadmin',
      adminUserPassword: 'correct-horse-42',
      shardCapacity: 2,
      shardCount: 1,
      ...more,
    });
    this.#clusters.push(cluster.clusterArn);
    return cluster;
  }

  async snapshot(cluster, more = {}) {
    const input = { clusterArn: cluster.clusterArn, snapshotName: fresh('snapshot'), ...more };
    return this.#keep(await this.call('CreateClusterSnapshot', input));
  }

  /** A snapshot of a cluster of its own. */
  async source(more = {}) {
    return this.snapshot(await this.cluster(), more);
  }

  async copy(source, more = {}) {
    const input = { snapshotArn: source.snapshotArn, targetSnapshotName: fresh('copy'), ...more };
    return this.#keep(await this.call('CopyClusterSnapshot', input));
  }

  #keep({ snapshot }) {
    this.#snapshots.push(snapshot.snapshotArn);
    return snapshot;
  }

  async delete(snapshotArn) {
    this.#snapshots = this.#snapshots.filter((arn) => arn !== snapshotArn);
    return (await this.call('DeleteClusterSnapshot', { snapshotArn })).snapshot;
  }

  async tags({ snapshotArn }) {
    return (await this.call('ListTagsForResource', { resourceArn: snapshotArn })).tags;
  }

  /** The typed exception that a call ends with. */
  async expect(name, status, call) {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof sdk[name])) throw error;
      assert.ok(error.message, 'the error has no message');
      assert.ok(error.$metadata.requestId, 'the error has no request id');
      assert.equal(error.$metadata.httpStatusCode, status);
      assert.equal(error.$metadata.attempts, 1);
      return error;
    }
    return assert.fail(`the call succeeded and should end with ${name}`);
  }

  async close() {
    for (const arn of [...this.#snapshots]) await this.delete(arn);
    for (const clusterArn of this.#clusters) await this.call('DeleteCluster', { clusterArn });
    this.client.destroy();
  }
}

/** Runs steps with a lab and deletes what they made. */
async function within(endpoint, steps, options) {
  const lab = new Lab(endpoint, options);
  try {
    await steps(lab);
  } finally {
    await lab.close();
  }
}

/** A check against the server of `--url`. */
const onMain = (steps) => ({ needs: 'url', run: ({ url }) => within(url, steps) });

async function again(call) {
  for (let i = 0; i < MOST_TRIES; i++) await call();
}

const CHECKS = {
  'clusters live': onMain(async (lab) => {
    const made = await lab.cluster({ kmsKeyId: KEY });
    assert.equal(made.kmsKeyId, KEY);
    const { cluster } = await lab.call('GetCluster', { clusterArn: made.clusterArn });
    assert.equal(cluster.clusterName, made.clusterName);
    const listed = [];
    for await (const page of sdk.paginateListClusters({ client: lab.client, pageSize: 1 }, {})) listed.push(...page.clusters);
    assert.ok(listed.some(({ clusterArn }) => clusterArn === made.clusterArn), 'the cluster is not listed');
  }),
  'plain copy': onMain(async (lab) => {
    const source = await lab.source({ tags: { team: 'billing' } });
    const targetSnapshotName = fresh('copy');
    const copy = await lab.copy(source, { targetSnapshotName });
    assert.equal(copy.snapshotName.toLowerCase(), targetSnapshotName);
    assert.equal(copy.clusterArn, source.clusterArn);
    assert.equal(copy.kmsKeyId, source.kmsKeyId);
    assert.equal(copy.snapshotType, 'MANUAL');
    assert.deepEqual(await lab.tags(copy), {});
    const { snapshot } = await lab.call('GetClusterSnapshot', { snapshotArn: copy.snapshotArn });
    assert.equal(snapshot.snapshotArn, copy.snapshotArn);
  }),
  'copy with key': onMain(async (lab) => {
    const copy = await lab.copy(await lab.source(), { kmsKeyId: KEY });
    assert.equal(copy.kmsKeyId, KEY);
  }),
  'copy with tags': onMain(async (lab) => {
    const tags = { team: 'billing', 'a+b=c/d:e._': 'grün & 日本', empty: '' };
    assert.deepEqual(await lab.tags(await lab.copy(await lab.source(), { tags })), tags);
  }),
  'copy with copied tags': onMain(async (lab) => {
    const source = await lab.source({ tags: { team: 'billing', stage: 'test' } });
    const copy = await lab.copy(source, { copyTags: true, tags: { more: '1' } });
    assert.deepEqual(await lab.tags(copy), { team: 'billing', stage: 'test', more: '1' });
  }),
  'copy from another region': onMain(async (here) => {
    const endpoint = await here.client.config.endpoint();
    const url = `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port}`;
    const elsewhere = async (there) => {
      const source = await there.snapshot(await there.cluster({ kmsKeyId: OTHER_REGIONS_KEY }));
      assert.ok(source.snapshotArn.includes(`:${OTHER_REGION}:`), 'the source is not in the other region');
      const refused = await here.expect('ValidationException', 400, () => here.copy(source));
      assert.equal(refused.reason, 'fieldValidationFailed');
      const copy = await here.copy(source, { kmsKeyId: KEY });
      assert.ok(copy.snapshotArn.includes(`:${REGION}:`), `the copy is not in ${REGION}: ${copy.snapshotArn}`);
      assert.equal(copy.kmsKeyId, KEY);
    };
    await within(url, elsewhere, { region: OTHER_REGION });
  }),
  'snapshots in pages': onMain(async (lab) => {
    const source = await lab.source();
    const made = [source.snapshotArn];
    for (let i = 0; i < SMALLEST_PAGE; i++) made.push((await lab.copy(source)).snapshotArn);
    const pages = [];
    const input = { clusterArn: source.clusterArn, snapshotType: 'manual' };
    const paginator = sdk.paginateListClusterSnapshots({ client: lab.client, pageSize: SMALLEST_PAGE }, input);
    for await (const { snapshots } of paginator) pages.push(snapshots.map(({ snapshotArn }) => snapshotArn));
    assert.deepEqual(pages.map((page) => page.length), [SMALLEST_PAGE, 1]);
    assert.deepEqual(pages.flat().sort(), made.sort());
  }),
  'tags come and go': onMain(async (lab) => {
    const copy = await lab.copy(await lab.source(), { tags: { first: '1' } });
    await lab.call('TagResource', { resourceArn: copy.snapshotArn, tags: { 'a+b=c:d/e': '2', first: 'changed' } });
    assert.deepEqual(await lab.tags(copy), { first: 'changed', 'a+b=c:d/e': '2' });
    await lab.call('UntagResource', { resourceArn: copy.snapshotArn, tagKeys: ['a+b=c:d/e', 'absent'] });
    assert.deepEqual(await lab.tags(copy), { first: 'changed' });
  }),
  'deleted is gone': onMain(async (lab) => {
    const { snapshotArn } = await lab.copy(await lab.source());
    assert.equal((await lab.delete(snapshotArn)).snapshotArn, snapshotArn);
    await lab.expect('ResourceNotFoundException', 404, () => lab.call('GetClusterSnapshot', { snapshotArn }));
  }),
  validation: onMain(async (lab) => {
    const source = await lab.source();
    const broken = () => lab.copy(source, { targetSnapshotName: 'two--hyphens' });
    const error = await lab.expect('ValidationException', 400, broken);
    assert.equal(error.reason, 'fieldValidationFailed');
    assert.deepEqual(error.fieldList.map(({ name }) => name), ['targetSnapshotName']);
  }),
  'unreadable input': onMain(async (lab) => {
    const source = await lab.source();
    const error = await lab.expect('ValidationException', 400, () => lab.copy(source, { copyTags: 'yes' }));
    assert.equal(error.reason, 'cannotParse');
  }),
  'not found': onMain(async (lab) => {
    const snapshotArn = `arn:aws:docdb-elastic:${REGION}:${ACCOUNT}:cluster-snapshot/${randomUUID()}`;
    const error = await lab.expect('ResourceNotFoundException', 404, () => lab.copy({ snapshotArn }));
    assert.equal(error.resourceId, snapshotArn);
    assert.ok(error.resourceType, 'the type of the resource is missing');
  }),
  'name taken': onMain(async (lab) => {
    const source = await lab.source();
    const { snapshotName } = await lab.copy(source);
    const taken = () => lab.copy(source, { targetSnapshotName: snapshotName.toUpperCase() });
    const error = await lab.expect('ConflictException', 409, taken);
    assert.ok(error.resourceId && error.resourceType, 'the resource in the way is not named');
  }),
  'access denied': {
    needs: 'denied-key',
    run: (servers) =>
      within(servers.url, (lab) => lab.expect('AccessDeniedException', 403, () => lab.call('ListClusterSnapshots')), {
        accessKeyId: servers['denied-key'],
      }),
  },
  'quota exceeded': {
    needs: 'quota-url',
    run: (servers) =>
      within(servers['quota-url'], async (lab) => {
        const source = await lab.source();
        await lab.expect('ServiceQuotaExceededException', 402, () => again(() => lab.copy(source)));
      }),
  },
  throttled: {
    needs: 'throttled-url',
    run: (servers) =>
      within(servers['throttled-url'], async (lab) => {
        const error = await lab.expect('ThrottlingException', 429, () => again(() => lab.call('ListClusters')));
        assert.ok(error.retryAfterSeconds >= 1, `retryAfterSeconds is ${error.retryAfterSeconds}`);
      }),
  },
  'server failed': {
    needs: 'failing-url',
    run: (servers) =>
      within(servers['failing-url'], (lab) => lab.expect('InternalServerException', 500, () => lab.call('ListClusters'))),
  },
};

async function passes(name, check, servers) {
  try {
    await check.run(servers);
    console.log(`passed   ${name}`);
    return true;
  } catch (failure) {
    console.log(`  ${failure.stack}\nFAILED   ${name}`);
    return false;
  }
}

const options = Object.fromEntries(
  ['url', 'denied-key', 'quota-url', 'throttled-url', 'failing-url'].map((name) => [name, { type: 'string' }]),
);
const { values: servers } = parseArgs({ options });
if (servers.url === undefined) {
  console.error('--url is required.');
  process.exit(2);
}
const results = [];
for (const [name, check] of Object.entries(CHECKS)) {
  if (servers[check.needs] === undefined) console.log(`skipped  ${name}: it needs --${check.needs}`);
  else results.push(await passes(name, check, servers));
}
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
