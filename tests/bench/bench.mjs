// Evenhand beside its peers; the answer goes into docs/performance.md between two marks.
// Usage: node bench.mjs SOURCE BUILD full|quick [TEXTS]; quick only tries whether all works, and writes nothing
import { execFileSync } from 'node:child_process';
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

/** Whole processes, in turn, so that all meet the same machine: the median of their times, the most memory of any. */
function processes(commands, rounds) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    commands.forEach(({ words, statuses }, i) => {
      const [status, ms, kilobytes] = execFileSync(measuring, ['process', ...words], { cwd: peers, env: { ...process.env, EVENHAND_DATA: source } }).toString().split(' ').map(Number);
      if (!statuses.includes(status)) throw new Error(`${words.join(' ')}: status ${status}`);
      runs[i].push({ ms, kilobytes });
    });
  }
  return runs.map((all) => ({ ms: median(all.map(({ ms }) => ms)), megabytes: Math.max(...all.map(({ kilobytes }) => kilobytes)) / 1024 }));
}

const checking = (size) => [program, 'check', join(folder, `${size}.txt`), '--council', council, '--on', '2027-04-08'];

function coldTable(figures) {
  const small = join(folder, '3kB.txt');
  writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ plugins: { '@textlint/text': true }, rules: { prh: { rulePaths: [join(folder, 'phrases.prh.yml')] } } }));
  const bin = (name) => join(peers, 'node_modules', '.bin', name);
  const any = Array.from({ length: 256 }, (_, i) => i);
  const commands = [
    { name: 'evenhand check', words: checking('3kB'), statuses: [0, 1] },
    { name: 'textlint, the same expressions', words: [bin('textlint'), '--config', join(folder, '.textlintrc.json'), small], statuses: [0, 1] },
    { name: 'alex, its own list', words: [bin('alex'), small], statuses: [0, 1] },
    { name: 'write-good, its own list', words: [bin('write-good'), small], statuses: any },
  ];
  const rounds = how === 'quick' ? 1 : 9;
  const times = processes(commands, rounds);
  const [large] = processes([{ words: checking('1MB'), statuses: [0, 1] }], rounds === 1 ? 1 : 3);
  figures.cold = times[0].ms;
  figures['memory 1MB'] = large.megabytes;
  return ['A process of its own for one text of 3 kB, from its start to its end, by the clock on the wall; each reads its rules first:', '',
    `| cold | median of ${rounds}, ms | against Evenhand | most memory, MB |`, '|---|---:|---:|---:|',
    ...commands.map(({ name }, i) => `| ${name} | ${times[i].ms.toFixed(0)} | ${(times[i].ms / times[0].ms).toFixed(1)} | ${times[i].megabytes.toFixed(0)} |`), '',
    `\`evenhand check\` of the text of 1 MB takes ${large.megabytes.toFixed(0)} MB at most, its rules and the report of all findings in it.`].join('\n');
}

function warmTable(figures) {
  const answer = JSON.parse(run(process.execPath, join(peers, 'warm.mjs'), folder));
  const sizes = ['3kB', '100kB', '1MB'];
  const times = (name, size) => answer.peers[name][size].ms * 1000 / figures[`us ${size}`];
  const cell = (name) => (size) => {
    const { ms, found, runs } = answer.peers[name][size];
    return `${ms.toFixed(ms < 10 ? 2 : 0)} ms, ${times(name, size).toFixed(0)} times (${found}; ${runs})`;
  };
  figures.textlint = Math.min(...sizes.map((size) => times('textlint', size)));
  const versions = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8')).dependencies;
  return [`What somebody would pick for a browser or a build, each warm in one process of Node ${process.versions.node}, on the same texts. **textlint** ${versions.textlint} with`,
    `textlint-rule-prh ${versions['textlint-rule-prh']} has the ${answer.terms} expressions that Hyperscan was given and finds something in ${answer.samples.found} of ${answer.samples.tried} texts made for one of them. **alex** ${versions.alex} and`,
    `**write-good** ${versions['write-good']} have lists of their own, of words that hurt and of weak style, and find what is in a sentence made for them. None of them knows`,
    'people, quotes, negation, the day or the law. "Times" is the time against Evenhand\'s in the first table; in brackets how much was found, and runs.', '',
    '| warm | 3 kB | 100 kB | 1 MB |', '|---|---|---|---|',
    ...Object.keys(answer.peers).map((name) => `| ${name} | ${sizes.map(cell(name)).join(' | ')} |`)].join('\n');
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
    return ['`POST /api/v1/check` of the text of 3 kB over so many connections at once, four seconds each, by the clock on the wall. The program that asks runs on',
      'the same processors. Of more than 128 connections those that wait make room for others and connect again ("cut").', '',
      '| connections | answers a second | p50, ms | p99, ms | refused | cut |', '|---:|---:|---:|---:|---:|---:|', ...rows, '',
      `Resident memory of the service after that: ${(rss / 1024).toFixed(0)} MB.`].join('\n');
  } finally {
    await service.stop();
  }
}

const busy = 'Other work had most of the machine: what was taken by the clock on the wall (threads, cold processes, HTTP) and every p99 tell of that work.';

/** What was aimed at, and what this run says of it. */
function aimsTable(figures, tables) {
  const f = (name) => figures[name];
  const at = (digits) => (name) => f(name)?.toFixed(digits) ?? 'not measured';
  const [zero, one, two] = [at(0), at(1), at(2)];
  const sizes = ['3kB', '100kB', '1MB'];
  const fourTimesTheRules = Math.max(f('us with 1000') / f('us with 250'), f('us with 2000') / f('us with 500'));
  const linear = f('us a byte 1MB') / f('us a byte 3kB');
  const rows = [
    ['MB/s of the whole check against Hyperscan\'s bare scan, at least 1.5', `${sizes.map((size) => two(`hyperscan ${size}`)).join(', ')}; it scans ${tables} tables one after another, so this is no bare scan`, sizes.every((size) => f(`hyperscan ${size}`) >= 1.5)],
    ['MB/s on one processor with 500 rules, 20,000 people, 1,000 parties, at least 50', one('MB/s with 500'), f('MB/s with 500') >= 50],
    ['3 kB with 1,000 rules and 21,000 names: p50 under 60 µs, p99 under 200 µs', `${zero('p50 with 1000')} and ${zero('p99 with 1000')} µs`, f('p50 with 1000') < 60 && f('p99 with 1000') < 200],
    ['1 MB in under 20 ms', `${(f('us 1MB') / 1000).toFixed(0)} ms`, f('us 1MB') < 20_000],
    ['1 MB in under 30 MB', `${zero('memory 1MB')} MB, the whole process`, f('memory 1MB') < 30],
    ['linear in the text: a byte of 1 MB costs what a byte of 3 kB does, or a fifth more', `${linear.toFixed(2)} times`, linear < 1.2],
    ['ten times the people, under 15 % more', `${((f('ten times the people') - 1) * 100).toFixed(0)} % at most`, f('ten times the people') < 1.15],
    ['four times the rules, under twice the time', `${fourTimesTheRules.toFixed(2)} times`, fourTimesTheRules < 2],
    ['against textlint, warm, the same terms, at least 200 times as fast', `${zero('textlint')} times at least`, f('textlint') >= 200],
    ['start to first answer of a cold process, under 30 ms', `${zero('cold')} ms`, f('cold') < 30],
    ['two threads, at least 1.8 times one', `${two('threads')} times`, f('threads') >= 1.8],
  ];
  return ['| aim | measured | reached |', '|---|---|---|', ...rows.map(([aim, measured, reached]) => `| ${aim} | ${measured} | ${reached ? (aim.includes('Hyperscan') && tables > 1 ? 'not comparable' : 'yes') : '**no**'} |`)].join('\n');
}

try {
  const before = loadavg()[0];
  tell('in one process: Evenhand, Hyperscan, ICU; threads, people, rules');
  const { tables, figures } = JSON.parse(run(measuring, 'in-process', source, folder, how, ...(texts ? [texts] : [])));
  tell('textlint, alex, write-good, warm');
  const warm = warmTable(figures);
  tell('cold processes');
  const coldOnes = coldTable(figures);
  tell('over HTTP');
  const http = await httpTable();
  const commit = execFileSync('git', ['-C', source, 'describe', '--always', '--dirty']).toString().trim();
  const written = [begin, '## Side by side', '',
    `Written by \`scripts/bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, on ${cpus()[0].model.trim()}, ${cpus().length} threads. Load of the machine ${before.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at`,
    `the end; the bench itself makes 1 to 2 of it. ${texts ? 'The texts are a folder of real ones, one after another.' : 'The texts are made, the same on every run.'} Medians. Times in one process are processor time of one`,
    'thread, so that other work on the machine counts less; a cache that others fill still counts. Warm runs are compared with warm ones, cold with cold.', '',
    aimsTable(figures, Number(tables.match(/stand in (\d+) tables/)[1])), '', ...(before > 2 ? [busy, ''] : []), 'Who is compared, in one process and in turn on the same text:', '', tables.trim(), '', warm, '', coldOnes, '', http, end].join('\n');
  const old = readFileSync(page, 'utf8');
  const place = old.indexOf(begin);
  const text = place < 0 ? `${old.trimEnd()}\n\n${written}\n` : old.slice(0, place) + written + old.slice(old.indexOf(end) + end.length);
  if (how === 'full') writeFileSync(page, text);
  console.log(written);
} finally {
  rmSync(folder, { recursive: true });
}
