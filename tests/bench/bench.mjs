// Evenhand beside its peers; the answer goes into docs/performance.md between two marks.
// Usage: node bench.mjs SOURCE BUILD full|quick [TEXTS]; quick only tries whether all works, and writes nothing
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../web/browser/service.mjs';

const [source, build, how, texts] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
const program = join(build, 'evenhand');
const measuring = join(build, 'tests', 'evenhand_bench');
const peers = join(build, 'peers');
const page = join(source, 'docs', 'performance.md');
const council = join(source, 'docs', 'example', 'council.toml');
const [begin, end] = ['<!-- scripts/bench: begin -->', '<!-- scripts/bench: end -->'];

const run = (command, ...words) => execFileSync(command, words, { maxBuffer: 1 << 28, env: { ...process.env, EVENHAND_DATA: source } }).toString();
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const tell = (what) => process.stderr.write(`${what}\n`);

/** Wall time of whole processes, in turn, so that all meet the same machine. */
function cold(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    commands.forEach(({ words, statuses }, i) => {
      const begun = performance.now();
      const done = spawnSync(words[0], words.slice(1), { cwd: peers, env: { ...process.env, EVENHAND_DATA: source } });
      times[i].push(performance.now() - begun);
      if (!statuses.includes(done.status)) throw new Error(`${words.join(' ')}: ${done.status} ${done.stderr}`);
    });
  }
  return times.map(median);
}

function coldTable() {
  const small = join(folder, '3kB.txt');
  writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ plugins: { '@textlint/text': true }, rules: { prh: { rulePaths: [join(folder, 'phrases.prh.yml')] } } }));
  const bin = (name) => join(peers, 'node_modules', '.bin', name);
  const commands = [
    { name: 'evenhand check', words: [program, 'check', small, '--council', council, '--on', '2027-04-08'], statuses: [0, 1] },
    { name: 'textlint, as many terms', words: [bin('textlint'), '--config', join(folder, '.textlintrc.json'), small], statuses: [0, 1] },
    { name: 'alex', words: [bin('alex'), small], statuses: [0, 1] },
    { name: 'write-good', words: [bin('write-good'), small], statuses: Array.from({ length: 256 }, (_, i) => i) },
  ];
  const times = cold(commands, how === 'quick' ? 1 : 9);
  return ['| a process of its own, 3 kB | median of 9, ms | against Evenhand |', '|---|---:|---:|',
    ...commands.map(({ name }, i) => `| ${name} | ${times[i].toFixed(0)} | ${(times[i] / times[0]).toFixed(1)} |`)].join('\n');
}

function warmTable(ours) {
  const answer = JSON.parse(run(process.execPath, join(peers, 'warm.mjs'), folder));
  const row = (name) => ['3kB', '100kB', '1MB'].map((size, i) => {
    const { ms, found, runs } = answer.peers[name][size];
    return `${ms.toFixed(ms < 10 ? 2 : 0)} ms, ${(ms * 1000 / ours[i]).toFixed(0)} times (${found} found; ${runs} runs)`;
  }).join(' | ');
  return [`textlint has the ${answer.terms} expressions that Hyperscan was given (in ${answer.samples.found} of ${answer.samples.tried} samples it finds something); alex and write-good have`,
    'their own lists, of other things. None of them knows people, quotes, the day or the law. One process each, warm; "times" is against Evenhand above.', '',
    '| warm | 3 kB | 100 kB | 1 MB |', '|---|---|---|---|',
    ...Object.keys(answer.peers).map((name) => `| ${name} | ${row(name)} |`)].join('\n');
}

async function httpTable() {
  const body = join(folder, 'check.json');
  writeFileSync(body, JSON.stringify({ text: readFileSync(join(folder, '3kB.txt'), 'utf8'), on: '2027-04-08' }));
  process.env.EVENHAND_DATA = source;
  const service = await startService(program, council, [], 'ignore');
  try {
    const port = new URL(service.address).port;
    const rows = (how === 'quick' ? [1, 512] : [1, 2, 16, 64, 128, 512]).map((connections) => run(measuring, 'http', port, body, String(connections), how === 'quick' ? '1' : '4').trim());
    const rss = readFileSync(`/proc/${service.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1];
    return ['`POST /api/v1/check` of 3 kB for four seconds each, from one program on the same processors; wall time. Of more than 128 connections those that wait',
      'make room for others and connect again ("cut").', '',
      '| connections | answers a second | p50, ms | p99, ms | refused | cut |', '|---:|---:|---:|---:|---:|---:|', ...rows, '',
      `Resident memory of the service after that: ${(rss / 1024).toFixed(0)} MB.`].join('\n');
  } finally {
    await service.stop();
  }
}

try {
  const before = loadavg()[0];
  tell('in one process: Evenhand, Hyperscan, ICU; threads, people, rules');
  const inside = run(measuring, 'in-process', source, folder, how, ...(texts ? [texts] : []));
  const ours = [...inside.matchAll(/^\| \d+ \| ([\d.]+) \(/gm)].slice(0, 3).map((found) => Number(found[1]));
  tell('textlint, alex, write-good, warm');
  const warm = warmTable(ours);
  tell('cold processes');
  const coldOnes = coldTable();
  tell('over HTTP');
  const http = await httpTable();
  const written = [begin, '## Side by side', '',
    `Written by \`scripts/bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0].model.trim()}, ${cpus().length} threads; load of the machine ${before.toFixed(1)} at the start,`,
    `${loadavg()[0].toFixed(1)} at the end. ${texts ? 'Texts: a folder of real ones.' : 'Texts: made ones.'} Medians. Times in one process are processor time of one thread, so that other`,
    'work on the machine counts less; a cache that others fill still counts.', '', inside.trim(), '', warm, '', coldOnes, '', http, end].join('\n');
  const old = readFileSync(page, 'utf8');
  const place = old.indexOf(begin);
  const text = place < 0 ? `${old.trimEnd()}\n\n${written}\n` : old.slice(0, place) + written + old.slice(old.indexOf(end) + end.length);
  if (how === 'full') writeFileSync(page, text);
  console.log(written);
} finally {
  rmSync(folder, { recursive: true });
}
