// node security.mjs ROOT: docs/security.md answers for every requirement of OWASP ASVS 5.0 at levels 1 and 2, once, and
// every test that it names is there and tries something.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const read = (path) => readFileSync(join(root, path), 'utf8');
const faults = [];

const required = read('tests/docs/asvs-5.0.0.txt').split('\n').filter((line) => !line.startsWith('#')).join(' ').trim().split(/\s+/);
const page = read('docs/security.md');

/** "6.2.8–6.2.10" as its three; "4.3", a section, as all that is required of it. */
function numbersOf(cell) {
  return cell.split(',').flatMap((part) => {
    const [from, to = from] = part.trim().split('–');
    const [chapter, section, first] = from.split('.').map(Number);
    if (first === undefined) {
      const last = Number(to.split('.')[1]);
      return required.filter((id) => Number(id.split('.')[0]) === chapter && Number(id.split('.')[1]) >= section && Number(id.split('.')[1]) <= last);
    }
    const last = Number(to.split('.')[2]);
    return Array.from({ length: last - first + 1 }, (_, i) => `${chapter}.${section}.${first + i}`);
  });
}

const answered = new Map();
for (const [, chapters] of page.matchAll(/^## ((?:V\d+(?:, )?)+)$/gm)) {
  for (const chapter of chapters.replaceAll('V', '').split(', ')) {
    for (const id of required.filter((one) => one.startsWith(`${chapter}.`))) answered.set(id, 'the whole chapter');
  }
}
let rows = 0;
for (const line of page.split('\n').filter((one) => /^\| \d/.test(one))) {
  const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
  if (!/^[\d., –]+$/.test(cells[0]) || !cells[0].includes('.')) continue;
  rows += 1;
  if (cells.length !== 3 || cells[2].length < 4) faults.push(`a row does not say what holds its requirement: ${line}`);
  for (const id of numbersOf(cells[0])) {
    if (answered.has(id)) faults.push(`${id} stands twice`);
    answered.set(id, cells[2]);
  }
}
for (const id of required) if (!answered.has(id)) faults.push(`${id} is not answered`);

const named = [...page.matchAll(/`([a-z_/]+_(?:test\.cpp|contract\.hpp))`/g)].map(([, path]) => path);
for (const path of named) {
  if (!existsSync(join(root, 'tests', path))) faults.push(`${path} is named and not there`);
  else if (!/CHECK|REQUIRE|SECTION/.test(read(`tests/${path}`))) faults.push(`${path} tries nothing`);
}
if (rows < 80 || named.length < 60) faults.push(`only ${rows} rows and ${named.length} tests were read`);
for (const fault of faults) console.error(`docs/security.md: ${fault}`);
console.log(`${required.length} requirements, ${rows} rows, ${named.length} tests named`);
process.exit(faults.length === 0 ? 0 : 1);
