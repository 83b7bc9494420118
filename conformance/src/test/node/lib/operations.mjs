import { unreadable } from './errors.mjs';
import * as clusters from './clusters.mjs';
import * as shapes from './shapes.mjs';
import * as snapshots from './snapshots.mjs';
import * as tags from './tags.mjs';

const { required } = shapes;

// How a member that travels in the query is read from its values.
const first = (values) => values[0];
const every = (values) => values;
function number(values, name) {
  if (!/^-?\d+$/.test(values[0])) throw unreadable(`${name} must be a whole number.`);
  return Number(values[0]);
}

const arnInput = (member) => () => ({ [member]: required(shapes.string) });

/** Where each operation is found, what it takes and what it does. A null in the path stands for the label. */
export const OPERATIONS = [
  {
    method: 'POST',
    path: ['cluster'],
    body: true,
    run: clusters.create,
    input: () => ({
      clusterName: required(shapes.name()),
      authType: required(shapes.auth),
      adminUserName: required(shapes.userName),
      adminUserPassword: required(shapes.string),
      shardCapacity: required(shapes.capacity),
      shardCount: required(shapes.shardCount),
      vpcSecurityGroupIds: shapes.strings,
      subnetIds: shapes.strings,
      kmsKeyId: shapes.string,
      clientToken: shapes.string,
      preferredMaintenanceWindow: shapes.string,
      tags: shapes.tags,
      backupRetentionPeriod: shapes.integer,
      preferredBackupWindow: shapes.string,
      shardInstanceCount: shapes.integer,
    }),
  },
  {
    method: 'GET',
    path: ['clusters'],
    query: { nextToken: first, maxResults: number },
    run: clusters.list,
    input: () => ({ nextToken: shapes.string, maxResults: shapes.pageSize(1) }),
  },
  { method: 'GET', path: ['cluster', null], label: 'clusterArn', run: clusters.get, input: arnInput('clusterArn') },
  { method: 'DELETE', path: ['cluster', null], label: 'clusterArn', run: clusters.remove, input: arnInput('clusterArn') },
  {
    method: 'POST',
    path: ['cluster-snapshot'],
    body: true,
    run: snapshots.create,
    input: () => ({ clusterArn: required(shapes.string), snapshotName: required(shapes.anyName), tags: shapes.tags }),
  },
  {
    method: 'GET',
    path: ['cluster-snapshots'],
    query: { clusterArn: first, nextToken: first, maxResults: number, snapshotType: first },
    run: snapshots.list,
    input: () => ({
      clusterArn: shapes.string,
      nextToken: shapes.string,
      maxResults: shapes.pageSize(20),
      snapshotType: shapes.snapshotType,
    }),
  },
  { method: 'GET', path: ['cluster-snapshot', null], label: 'snapshotArn', run: snapshots.get, input: arnInput('snapshotArn') },
  { method: 'DELETE', path: ['cluster-snapshot', null], label: 'snapshotArn', run: snapshots.remove, input: arnInput('snapshotArn') },
  {
    method: 'POST',
    path: ['cluster-snapshot', null, 'copy'],
    label: 'snapshotArn',
    body: true,
    run: snapshots.copy,
    input: (faults) => ({
      snapshotArn: required(shapes.string),
      targetSnapshotName: required(shapes.name(faults.has('double-hyphen'))),
      kmsKeyId: shapes.string,
      copyTags: shapes.boolean,
      tags: shapes.tags,
    }),
  },
  {
    method: 'GET',
    path: ['tags', null],
    label: 'resourceArn',
    run: tags.list,
    input: () => ({ resourceArn: required(shapes.taggableArn) }),
  },
  {
    method: 'POST',
    path: ['tags', null],
    label: 'resourceArn',
    body: true,
    run: tags.add,
    input: () => ({ resourceArn: required(shapes.taggableArn), tags: required(shapes.tags) }),
  },
  {
    method: 'DELETE',
    path: ['tags', null],
    label: 'resourceArn',
    query: { tagKeys: every },
    run: tags.remove,
    input: () => ({ resourceArn: required(shapes.taggableArn), tagKeys: required(shapes.tagKeys) }),
  },
];
