// The description of the API held against the running service: every request under `x-runs` is sent, every
// answer must have the status and the form that the description gives, and every status that it gives is met.
// Usage: node contract.mjs PROGRAM COUNCIL
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { makeQueue, maker } from './queue.mjs';
import { startService } from './service.mjs';

const [program, council] = process.argv.slice(2);
// Of a fault in the machine there is no example; the unit tests make them.
const notMetHere = new Set(['500', '503']);

function schemas(description) {
  // The description is itself a JSON Schema document as far as $ref goes; `const` and the like stay as they are.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'openapi', components: description.components });
  return {
    faults(schema, value) {
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/'));
      const validate = ajv.compile(absolute);
      return validate(value) ? '' : ajv.errorsText(validate.errors, { separator: '\n' });
    },
  };
}

function resolved(description, thing) {
  const at = thing?.$ref;
  return at ? at.slice(2).split('/').reduce((node, step) => node[step], description) : thing;
}

function requestOf({ address, tokens, path, operation, run, made }) {
  const named = { ...(made ? { id: made.id, link: made.link } : {}), ...run.path };
  const url = new URL(path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(named[name])), address);
  for (const [name, value] of Object.entries(run.query ?? {})) {
    url.searchParams.set(name, value);
  }
  const json = run.example ? operation.requestBody.content['application/json'].examples[run.example].value : run.body;
  const body = json === undefined ? run.text?.repeat(run.repeat ?? 1) : JSON.stringify(json);
  const type = run.contentType ?? (json === undefined ? undefined : 'application/json');
  const headers = { ...(type ? { 'content-type': type } : {}), ...run.headers };
  if (run.as && run.as !== 'nobody') {
    headers.authorization = `Bearer ${tokens[run.as]}`;
  }
  if (headers['if-match'] === 'current') {
    headers['if-match'] = made.etag;
  }
  return { url, body, json, headers };
}

let strangers = 1;

/** Whoever shows a wrong token comes from an address of their own: one that shows many is slowed down. */
function askAsStranger(url, { method, headers, body }) {
  strangers += 1;
  const localAddress = `127.0.1.${strangers}`;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, localAddress }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve(new Response(Buffer.concat(parts), { status: answer.statusCode, headers: answer.headers })));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function assertRun({ address, tokens, make, description, schema, path, method, operation, run, met }) {
  const what = `${method} ${path}: ${run.name ?? run.example ?? run.status}`;
  const made = run.given ? await make(run.given) : null;
  const { url, body, json, headers } = requestOf({ address, tokens, path, operation, run, made });
  if (run.status < 300 && json !== undefined) {
    const faults = schema.faults(operation.requestBody.content['application/json'].schema, json);
    assert.equal(faults, '', `${what}: the request is not as described`);
  }
  const ask = run.status === 401 && headers.authorization ? askAsStranger : fetch;
  const answer = await ask(url, { method: method.toUpperCase(), headers, body });
  const text = await answer.text();
  assert.equal(answer.status, run.status, `${what}: ${text.slice(0, 2000)}`);
  met.add(String(answer.status));
  const described = resolved(description, operation.responses[answer.status]);
  assert.ok(described, `${what}: the status ${answer.status} is not described`);
  for (const [name, header] of Object.entries(described.headers ?? {})) {
    assert.ok(!header.required || answer.headers.has(name), `${what}: no header ${name}`);
  }
  const type = answer.headers.get('content-type')?.split(';')[0];
  if (!described.content) {
    assert.equal(text, '', `${what}: a body that is not described`);
    return;
  }
  assert.ok(described.content[type], `${what}: the type ${type} is not described`);
  if (type.endsWith('json')) {
    const answered = JSON.parse(text);
    assert.equal(schema.faults(described.content[type].schema, answered), '', `${what}: ${text.slice(0, 2000)}`);
    if (type === 'application/problem+json') {
      assert.equal(answered.status, answer.status, what);
      assert.equal((await fetch(new URL(answered.type, address))).status, 200, `${what}: ${answered.type} says nothing`);
    }
  }
}

const queue = makeQueue(program);
const service = await startService(program, council, ['--store', queue.store]);
try {
  const make = maker(service.address, queue.tokens);
  const description = await (await fetch(new URL('/api/v1/openapi.json', service.address))).json();
  const valid = await new Validator().validate(structuredClone(description));
  assert.ok(valid.valid, `no OpenAPI 3.1: ${JSON.stringify(valid.errors, null, 1)}`);
  const schema = schemas(description);
  let runs = 0;
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const met = new Set();
      for (const run of operation['x-runs']) {
        const whole = { address: service.address, tokens: queue.tokens, make, description, schema };
        await assertRun({ ...whole, path, method, operation, run, met });
        runs += 1;
      }
      const unmet = Object.keys(operation.responses).filter((status) => !met.has(status) && !notMetHere.has(status));
      assert.deepEqual(unmet, [], `${method} ${path}: described and never met`);
      const examples = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
      const unused = examples.filter((name) => !operation['x-runs'].some((run) => run.example === name));
      assert.deepEqual(unused, [], `${method} ${path}: examples that are never run`);
    }
  }
  // A validator that lets everything pass proves nothing.
  assert.notEqual(schema.faults({ $ref: '#/components/schemas/Problem' }, { type: 'about:blank' }), '');
  console.log(`${runs} requests are answered as described`);
} finally {
  await service.stop();
  queue.remove();
}
