// From a request to the operation and its input: routes, negotiates, and reads every part of the message.

import { createHash } from 'node:crypto';
import { OPERATIONS } from './operations.mjs';
import { decode, headerItems, Malformed, read, readList } from './values.mjs';

/** An error of the model or of the protocol: its name, status, message and headers. */
export class Refusal extends Error {
  constructor(name, status, message, headers = {}) {
    super(message);
    Object.assign(this, { name, status, headers });
  }
}

/** The labels of a path, not yet decoded; nothing where the path is another. */
function match(template, segments) {
  const labels = {};
  const parts = template.split('/');
  const greedy = template.endsWith('+}');
  if (greedy ? segments.length < parts.length : segments.length !== parts.length) return null;
  for (const [index, part] of parts.entries()) {
    if (part.endsWith('+}')) {
      labels[part.slice(1, -2)] = segments.slice(index).join('/');
    } else if (part.startsWith('{') && segments[index] !== '') {
      labels[part.slice(1, -1)] = segments[index];
    } else if (part !== segments[index]) {
      return null;
    }
  }
  return labels;
}

/** The operation of a request, with its labels and its query as pairs. */
export function route(faults, method, target) {
  const at = target.indexOf('?');
  let path = at < 0 ? target : target.slice(0, at);
  if (faults.on('slash-splits') && path.startsWith('/stations/')) path = path.replace(/%2F/gi, '/');
  const pairs = at < 0 ? [] : target.slice(at + 1).split('&').filter((pair) => pair !== '').map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
  });
  let known = false;
  for (const operation of OPERATIONS) {
    const labels = match(operation.path, path.split('/'));
    if (!labels) continue;
    if (operation.literal && !pairs.some(([name, value]) => name === operation.literal[0] && value === operation.literal[1])) continue;
    known = true;
    const anyMethod = faults.on('any-method') && operation.name === 'Calibrate';
    if (operation.method === method || anyMethod) return { operation, labels, pairs };
  }
  throw new Refusal('UnknownOperationException', known ? 405 : 404, 'There is no such operation.');
}

const mediaType = (header) => (header ?? '').split(';')[0].trim().toLowerCase();

/** Refuses bodies and wishes of another media type than the operation's. */
export function negotiate(faults, operation, headers, body) {
  const given = mediaType(headers['content-type']);
  const typeIgnored = faults.on('content-type-ignored') && operation.name === 'PutPicture';
  if ((given || body.length > 0) && given !== (operation.takes ?? '') && !typeIgnored) {
    throw new Refusal('UnsupportedMediaTypeException', 415, `A body of the type ${given || 'none'} is not taken.`);
  }
  if (!headers.accept || !operation.gives) return;
  const [family] = operation.gives.split('/');
  const wishes = headers.accept.split(',').map(mediaType);
  const offers = [operation.gives, `${family}/*`, '*/*'].slice(0, faults.on('accept-narrow') && operation.name === 'GetPicture' ? 1 : 3);
  if (!wishes.some((wish) => offers.includes(wish))) {
    throw new Refusal('NotAcceptableException', 406, `The answer is ${operation.gives}.`);
  }
}

function readLabels(reading, { operation, labels }) {
  const input = {};
  for (const [name, shape] of Object.entries(operation.labels ?? {})) {
    let value = decode(labels[name]);
    if (name === 'site' && reading.faults.on('label-undecoded')) value = labels[name];
    if (name === 'site' && reading.faults.on('plus-is-space')) value = value.replaceAll('+', ' ');
    if (name === 'path' && reading.faults.on('greedy-cut')) value = value.split('/').at(-1);
    input[name] = read(reading, `/${name}`, shape, value);
  }
  return input;
}

function readQuery(reading, { operation, pairs }, input) {
  for (const [member, [name, shape, required]] of Object.entries(operation.query ?? {})) {
    let values = pairs.filter(([key]) => key === name).map(([, value]) => value);
    if (member === 'sites' && reading.faults.on('query-list-first')) values = values.slice(0, 1);
    if (values.length === 0) {
      if (required) reading.violate(`/${member}`, 'required', 'must not be absent');
    } else {
      input[member] = shape.type === 'list' ? readList(reading, `/${member}`, shape, values) : read(reading, `/${member}`, shape, values[0]);
    }
  }
  for (const [member, shape] of Object.entries(operation.others ?? {})) {
    for (const [key, value] of pairs) read(reading, `/${member}/${key}`, shape, value);
  }
}

function readHeaders(reading, operation, headers, input) {
  for (const [member, [name, shape, required]] of Object.entries(operation.headers ?? {})) {
    const text = headers[name];
    if (text === undefined) {
      if (required) reading.violate(`/${member}`, 'required', 'must not be absent');
    } else if (shape.type === 'list') {
      input[member] = readList(reading, `/${member}`, shape, headerItems(text));
    } else {
      input[member] = read(reading, `/${member}`, shape, text);
    }
  }
  for (const [member, [prefix, shape]] of Object.entries(operation.prefix ?? {})) {
    input[member] = {};
    for (const [name, text] of Object.entries(headers)) {
      if (!name.startsWith(prefix)) continue;
      const key = name.slice(prefix.length);
      input[member][key] = read(reading, `/${member}/${key}`, shape, text);
    }
  }
}

function readBody(reading, operation, headers, body, input) {
  if (operation.checksum && headers['content-md5'] !== undefined
    && headers['content-md5'] !== createHash('md5').update(body).digest('base64')) {
    reading.violate('/', 'checksum', 'does not have the checksum that it is sent with');
  }
  for (const [member, shape] of Object.entries(operation.payload ?? {})) {
    const text = shape.type === 'blob' ? body.toString('latin1') : new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (body.length === 0) reading.violate(`/${member}`, 'required', 'must not be absent');
    else input[member] = read(reading, `/${member}`, shape, text);
  }
  if (operation.body) readDocument(reading, operation, body, input);
}

function readDocument(reading, operation, body, input) {
  let tree = {};
  try {
    if (body.length > 0) tree = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Malformed('The body is no JSON.');
  }
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) throw new Malformed('The body is no JSON object.');
  for (const [member, [shape, required]] of Object.entries(operation.body)) {
    const value = tree[member];
    if (value === undefined || value === null) {
      if (required) reading.violate(`/${member}`, 'required', 'must not be absent');
    } else if (typeof value !== 'string') {
      throw new Malformed(`Value at '/${member}' is no string.`);
    } else {
      input[member] = read(reading, `/${member}`, shape, value);
    }
  }
}

/** The input of an operation; what is wrong with it is in the reading. */
export function readInput(reading, found, headers, body) {
  const input = readLabels(reading, found);
  readQuery(reading, found, input);
  readHeaders(reading, found.operation, headers, input);
  readBody(reading, found.operation, headers, body, input);
  return input;
}
