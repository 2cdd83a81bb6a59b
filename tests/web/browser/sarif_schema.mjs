// SARIF against its own schema. Usage: node sarif_schema.mjs PROGRAM COUNCIL RELEASE SCHEMA
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [program, council, release, schema] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'evenhand-sarif-'));

function check(files, options) {
  const done = spawnSync(program, ['check', ...files, '--council', council, '--on', '2027-04-08', ...options]);
  assert.ok(done.status === 0 || done.status === 1, done.stderr.toString());
  return done.stdout.toString();
}

function assertValid(what, files, options = []) {
  const log = JSON.parse(check(files, ['--format', 'sarif', ...options]));
  assert.ok(validate(log), `${what}: ${ajv.errorsText(validate.errors)}`);
  return log.runs[0].results;
}

function written(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

try {
  const found = assertValid('a release with findings', [release]);
  assert.ok(found.length > 0);
  assert.ok(found.some((result) => result.fixes?.length > 0));

  const toml = check([release], ['--format', 'waivers']).replaceAll('""', '"The clerk agreed"');
  const waived = assertValid('a release with waivers', [release], ['--waivers', written('waivers.toml', toml)]);
  assert.ok(waived.every((result) => result.suppressions.length === 1));

  const clean = written('Zoë 50%.txt', 'The library opens at nine.\r\n');
  const letter = written('letter.txt', 'Potholes\n\nI want the potholes in Mill Lane mended by summer.\n\nPriya Nandakumar\n');
  assert.equal(assertValid('a clean text', [clean]).length, 0);
  const absent = assertValid('a finding on the whole document', [letter, clean], ['--kind', 'letter', '--author', 'member']);
  assert.ok(absent.some((result) => result.ruleId === 'capacity-missing' && result.fixes.length > 0));

  // A validator that lets everything pass proves nothing.
  assert.ok(!validate({ version: '2.1.0', runs: [{ tool: {} }] }));
} finally {
  rmSync(folder, { recursive: true });
}
