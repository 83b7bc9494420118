import { randomUUID } from 'node:crypto';
import { brokenMember, ServiceError } from './errors.mjs';
import { ACCOUNT } from './store.mjs';

// The contract leaves things open. A server has one way or another to do them, and a suite must take both.

/** The ways of a plain server. */
export const PLAIN = {
  /** How long a resource is on its way into being or out of it, in milliseconds. */
  transition: 0,
  /** How long a list lags behind, in milliseconds. */
  lag: 0,
  contentType: 'application/json',
  errorType: (name) => name,
  now: () => new Date().toISOString(),
  nameOfCopy: (name) => name,
  shownKey: (key) => key,
  requireArn: () => {},
  newestFirst: false,
  tags: (inherited, given) => [...inherited, ...given],
  isRepeated: () => false,
  snapshotType: 'MANUAL',
  travels: (error) => error,
  whole: (output) => output,
};

const keyArn = (region, id) => `arn:aws:kms:${region}:${ACCOUNT}:key/${id}`;

/** Every way that is as good, and different. */
export const OTHER = {
  transition: 150,
  lag: 100,
  contentType: 'application/json; charset=utf-8',
  /** What follows a colon says nothing. */
  errorType: (name) => `${name}:http://errors.example.com/`,
  now: () => `${new Date().toISOString().slice(0, 19)}+00:00`,
  nameOfCopy: (name) => name.toLowerCase(),
  /** Aliases and ids are shown as the ARN of the key that they stand for. */
  shownKey: (key, region) => {
    if (/(^|:)alias\//.test(key)) return keyArn(region, randomUUID());
    return /^[0-9a-f-]{36}$/.test(key) ? keyArn(region, key) : key;
  },
  requireArn: (member, arn) => {
    if (!/^arn:aws:docdb-elastic:[a-z0-9-]+:\d{12}:(cluster|cluster-snapshot)\/[0-9a-zA-Z-]+$/.test(arn)) {
      throw brokenMember(member, 'It is no ARN of this service.');
    }
  },
  newestFirst: true,
  tags: (inherited, given) => [...given, ...inherited],
  /** The very same copy asked for again gets the first one. */
  isRepeated: (taken, asked) => taken.asked === asked,
  /** An optional member of the output. */
  snapshotType: undefined,
  travels: otherError,
  /** Optional members of the output are left out where they are empty. */
  whole: (output) => Object.fromEntries(Object.entries(output).filter(([, value]) => value === undefined || Object.keys(value).length > 0)),
};

/** Parse errors have the protocol's name, other media types get 400, other methods 404, and no field is named. */
function otherError(error) {
  if (error.status === 415) return new ServiceError(400, 'SerializationException', error.message);
  if (error.status === 405) return new ServiceError(404, error.name, error.message);
  if (error.members.reason === 'cannotParse') return new ServiceError(400, 'SerializationException', error.message);
  const { fieldList, ...members } = error.members;
  return new ServiceError(error.status, error.name, error.message, members);
}
