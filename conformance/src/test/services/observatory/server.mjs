// An observatory that speaks restJson1, written with nothing but Node's standard library: Assay's tests check it.
//
//   node server.mjs [--fault NAME]... [--busy N] [--port N]
//
// Without options it keeps the contract in observatory.smithy. `--fault NAME` makes it break one clause; `--busy N` has every Nth call
// answered with a retryable error. It prints its URL on one line when it is ready and ends on SIGTERM or SIGINT.

import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { Faults, Reading, TABLE } from './faults.mjs';
import { negotiate, readInput, Refusal, route } from './requests.mjs';
import { Invalid, Observatory } from './stations.mjs';
import { Malformed } from './values.mjs';

const { values: options } = parseArgs({
  options: {
    fault: { type: 'string', multiple: true, default: [] },
    busy: { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
  },
});
const unknown = options.fault.filter((name) => !TABLE.some((fault) => fault.name === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no fault ${unknown.join(', ')}. Faults: ${TABLE.map((fault) => fault.name).join(', ')}\n`);
  process.exit(2);
}

const faults = new Faults(options.fault);
const observatory = new Observatory(faults);
const busyEvery = Number(options.busy);
let calls = 0;
let stuck = false;

function invalid(operation, violations) {
  const message = violations.map(({ path, message: words }) => `${path} ${words}`).join('; ');
  return Object.assign(new Refusal('ValidationException', 400, message), { operation: operation.name, violations });
}

function call(request, body) {
  const found = route(faults, request.method, request.url);
  const { operation } = found;
  calls += 1;
  if (busyEvery > 0 && calls % busyEvery === 0) stuck = true;
  if (stuck) {
    stuck = faults.on('busy-forever');
    throw new Refusal('Busy', 503, 'Come back in a moment.');
  }
  negotiate(faults, operation, request.headers, body);
  const reading = new Reading(operation.name, faults);
  try {
    const input = readInput(reading, found, request.headers, body);
    if (reading.violations.length > 0) throw invalid(operation, reading.violations);
    return { operation, ...observatory.call(operation.name, input) };
  } catch (error) {
    if (error instanceof Invalid) throw invalid(operation, [{ path: error.message, message: 'is not valid' }]);
    throw error;
  }
}

function refused(error) {
  const refusal = error instanceof Malformed ? new Refusal('SerializationException', 400, error.message) : error;
  const body = { message: refusal.message };
  if (refusal.violations) body.fieldList = refusal.violations;
  if (refusal.violations && refusal.operation === 'Calibrate' && faults.on('validation-shape')) body.fieldList = [{ field: 'all' }];
  if (refusal.name === 'NoSuchStation' && faults.on('error-message-missing')) delete body.message;
  const status = refusal.name === 'NoSuchPicture' && faults.on('error-status') ? 410 : refusal.status;
  return { status, headers: { 'x-amzn-errortype': refusal.name, ...refusal.headers }, body };
}

function send(request, response, { operation, status, headers = {}, body = null }) {
  response.statusCode = status ?? operation.status ?? 200;
  const hidden = faults.on('request-id-missing') && operation?.name === 'Ping';
  if (!hidden) response.setHeader('x-amzn-requestid', randomUUID());
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const raw = body === null ? Buffer.alloc(0) : Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const type = operation?.gives ?? 'application/json';
  if (raw.length > 0) response.setHeader('Content-Type', faults.on('picture-type') && type === 'image/png' ? 'text/html' : type);
  if (response.statusCode !== 204) response.setHeader('Content-Length', raw.length);
  response.end(request.method === 'HEAD' || response.statusCode === 204 ? undefined : raw);
}

const server = createServer(async (request, response) => {
  try {
    const parts = [];
    for await (const part of request) parts.push(part);
    send(request, response, call(request, Buffer.concat(parts)));
  } catch (error) {
    if (error instanceof Refusal || error instanceof Malformed) {
      send(request, response, refused(error));
    } else {
      process.stderr.write(`${error.stack}\n`);
      send(request, response, { status: 500, body: { message: String(error) } });
    }
  }
});
// Longer than any client keeps a silent connection, so that none is closed under a request.
server.keepAliveTimeout = 120_000;
server.listen(Number(options.port), '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
