// An implementation of the contract that shares nothing with Assay's Java code: another language, other libraries, another author's
// reading of the same text. Without options it keeps every clause; `--fault NAME` makes it break one. With `--other-manners` it does
// everything that the contract leaves open in another way, which is as good. The suite is tested against it.
//
//   node faulty-server.mjs [--fault NAME]... [--other-manners] [--port N]
//
// Prints its URL on one line when it is ready and ends on SIGTERM or SIGINT.

import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { answer } from './lib/router.mjs';
import { FAULTS } from './lib/faults.mjs';
import { OTHER, PLAIN } from './lib/manners.mjs';
import { Store } from './lib/store.mjs';

const EXIT_USAGE = 2;

function usage(message) {
  process.stderr.write(`${message}\nUsage: node faulty-server.mjs [--fault NAME]... [--other-manners] [--port N]\nFaults:\n`);
  for (const [name, words] of FAULTS) process.stderr.write(`  ${name.padEnd(24)} ${words}\n`);
  process.exit(EXIT_USAGE);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        fault: { type: 'string', multiple: true, default: [] },
        'other-manners': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    return values;
  } catch (wrong) {
    return usage(wrong.message);
  }
}

const { fault, port, 'other-manners': otherManners } = options();
for (const name of fault) if (!FAULTS.has(name)) usage(`There is no fault '${name}'.`);
if (!/^\d{1,5}$/.test(port)) usage(`'${port}' is no port.`);

const manners = otherManners ? OTHER : PLAIN;
const service = { store: new Store(manners), faults: new Set(fault), manners };
const server = createServer((request, response) => answer(service, request, response));
// Longer than any client keeps a silent connection, so that none is closed under a request.
server.keepAliveTimeout = 120_000;
server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
