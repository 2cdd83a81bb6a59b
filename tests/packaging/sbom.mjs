// Holds the software bill of materials and the notices against each other and against CycloneDX 1.5's form.
// usage: sbom.mjs SBOM.json NOTICES.txt LIBRARY-PACKAGE …
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';

const [sbomFile, noticesFile, ...wanted] = process.argv.slice(2);
const sbom = JSON.parse(readFileSync(sbomFile, 'utf8'));
const notices = readFileSync(noticesFile, 'utf8');

assert.equal(sbom.bomFormat, 'CycloneDX');
assert.equal(sbom.specVersion, '1.5');
assert.ok(Number.isInteger(sbom.version) && sbom.version >= 1);
const allowed = new Set(['bomFormat', 'specVersion', 'version', 'metadata', 'components', 'dependencies']);
assert.deepEqual(Object.keys(sbom).filter((key) => !allowed.has(key)), []);
assert.equal(sbom.metadata.component['bom-ref'], 'evenhand');
assert.equal(sbom.metadata.component.licenses[0].license.id, 'EUPL-1.2');

const refs = new Set();
for (const one of sbom.components) {
  assert.equal(one.type, 'library');
  assert.ok(one.name && one.version, JSON.stringify(one));
  assert.match(one.purl, /^pkg:(deb\/debian|npm)\/[^@]+@[^@ ]+$/);
  assert.ok(one.licenses.length === 1 && one.licenses[0].license.name.length > 2, one.name);
  assert.ok(!refs.has(one['bom-ref']), `${one.name} stands twice`);
  refs.add(one['bom-ref']);
  assert.ok(notices.includes(`${one.name} ${one.version} (`), `${one.name} is not in the notices`);
}
assert.deepEqual([...sbom.dependencies[0].dependsOn].sort(), [...refs].sort());
const names = sbom.components.map((one) => one.name);
for (const name of wanted) {
  assert.ok(names.some((other) => other.startsWith(name)), `${name} is not in ${names.join(', ')}`);
}
console.log(`${names.length} components`);
