import { randomUUID } from 'node:crypto';
import { ServiceError, unknownOperation, unreadable, unsupportedMediaType } from './errors.mjs';
import { OPERATIONS } from './operations.mjs';
import { read } from './shapes.mjs';

const DEFAULT_REGION = 'us-east-1';
const MAX_BODY = 1 << 20;

/** Answers one request. The path is split before it is decoded, for an ARN in a label holds an encoded slash. */
export async function answer(service, request, response) {
  try {
    const octets = await bodyOf(request);
    send(service, response, 200, service.manners.whole(handle(service, request, octets)), {});
  } catch (error) {
    const known = error instanceof ServiceError ? error : new ServiceError(500, 'InternalServerException', 'The server failed.');
    if (known !== error) process.stderr.write(`${error.stack}\n`);
    const { status, name, message, members } = service.manners.travels(known);
    send(service, response, status, { message, ...members }, { 'x-amzn-errortype': service.manners.errorType(name) });
  }
}

function send({ manners }, response, status, output, headers) {
  const text = Buffer.from(JSON.stringify(output), 'utf8');
  const common = { 'content-type': manners.contentType, 'content-length': text.length, 'x-amzn-requestid': randomUUID() };
  response.writeHead(status, { ...common, ...headers }).end(text);
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  if (size > MAX_BODY) throw unreadable(`A body has ${MAX_BODY} octets at most.`);
  return Buffer.concat(chunks);
}

function handle(service, request, octets) {
  const [path, query = ''] = request.url.split(/\?(.*)/s);
  const { operation, label } = route(request.method, path);
  const values = operation.query ? queryOf(operation, query) : {};
  if (operation.body) Object.assign(values, bodyValues(request, octets));
  if (operation.label) values[operation.label] = label;
  const input = read(operation.input(service.faults), values);
  return operation.run({ ...service, region: regionOf(request) }, input);
}

function route(method, path) {
  const segments = path.split('/').slice(1);
  const found = OPERATIONS.filter((operation) => fits(operation.path, segments));
  if (found.length === 0) throw unknownOperation(404, 'No operation has this path.');
  const operation = found.find((candidate) => candidate.method === method);
  if (operation === undefined) throw unknownOperation(405, `No operation of this path has the method ${method}.`);
  const label = segments[operation.path.indexOf(null)];
  return { operation, label: label === undefined ? undefined : decode(label) };
}

/** A null in the pattern stands for a label, which is never empty. */
const fits = (pattern, segments) =>
  pattern.length === segments.length && pattern.every((part, i) => (part === null ? segments[i] !== '' : part === segments[i]));

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    throw unreadable(`The percent-encoding of '${text}' is malformed.`);
  }
}

/** The members that travel in the query: numbers are read from their decimal form, lists from repeated keys. */
function queryOf(operation, query) {
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(/=(.*)/s))
    .map(([key, value = '']) => [decode(key), decode(value)]);
  const values = {};
  for (const [member, kind] of Object.entries(operation.query)) {
    const given = pairs.filter(([key]) => key === member).map(([, value]) => value);
    if (given.length > 0) values[member] = kind(given, member);
  }
  return values;
}

function bodyValues(request, octets) {
  const type = request.headers['content-type'];
  if (type !== undefined && type.split(';')[0].trim().toLowerCase() !== 'application/json') throw unsupportedMediaType(type);
  if (octets.length === 0) return {};
  const body = parse(octets);
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw unreadable('The body must be a JSON object.');
  return { ...body };
}

function parse(octets) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
  } catch (malformed) {
    throw unreadable(`The body is no JSON: ${malformed.message}`);
  }
}

/** The region of a call is the one that it was signed for. */
function regionOf(request) {
  const scope = /Credential=[^/,\s]+\/\d+\/([^/,\s]+)\//.exec(request.headers.authorization ?? '');
  return scope?.[1] ?? DEFAULT_REGION;
}
