// Mixed load on a service of its own for so many minutes. Usage: node soak.mjs PROGRAM MINUTES TEXTS
// Fails over an error, over 2 % more memory at the end than after the warm-up, and over half of the answers taking half as long again.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startService } from '../web/browser/service.mjs';
import { kindsOfWork, signIn } from './load.mjs';
import { startWebsite } from './website.mjs';

const [program, minutes, textFolder] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const folder = mkdtempSync(join(tmpdir(), 'evenhand-soak-'));
const store = join(folder, 'made', 'queue.db');
const council = join(folder, 'made', 'council.toml');
const passwordFile = join(folder, 'password');

function run(...words) {
  const done = spawnSync(program, words, { maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${words.slice(0, 3).join(' ')}: ${done.status} ${done.stderr}`);
  return done.stdout.toString();
}

const secretIn = (out) => out.match(/[A-Za-z0-9_-]{43}/)[0];
const token = (name, ...more) => secretIn(run('user', 'token', name, '--as', name, '--password-file', passwordFile, '--store', store, '--label', 'soak', ...more));

function textsOf(path) {
  return readdirSync(path).filter((name) => name.endsWith('.json')).sort()
    .map((name) => JSON.parse(readFileSync(join(path, name))).text).filter((text) => text && text.length > 200);
}

const at = (sorted, percent) => sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))] : 0;
const ms = (value) => `${value.toFixed(1)} ms`;

/** Resident memory in kB. */
const memory = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]);
/** The floor of a while: whoever signs in holds 64 MB for a moment, and that is not growth. */
const lowest = (values) => Math.min(...values);

async function atItsPace([name, perSecond, act], until, samples, errors) {
  const under = new Set();
  const begun = performance.now();
  for (let n = 0; performance.now() < until; ++n) {
    await pause(Math.max(0, begun + n * 1000 / perSecond - performance.now()));
    const start = performance.now();
    const one = act(n).then(() => samples.push([name, start, performance.now() - start]), (error) => errors.push(`${name}: ${error.message}`))
      .finally(() => under.delete(one));
    under.add(one);
    if (under.size > 50) await Promise.race(under);
  }
  await Promise.all(under);
  return name;
}

async function scanning(website, until, scans, errors) {
  while (performance.now() < until) {
    await new Promise((resolve) => {
      const child = spawn(program, ['scan', 'run', '--council', council, '--store', store, '--internal-host', '127.0.0.1'], { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (part) => { said += part; });
      child.on('exit', (code) => {
        if (code === 2) errors.push(`scan: ${said}`);
        scans.push(code);
        resolve();
      });
    });
    await pause(Math.min(10_000, Math.max(0, until - performance.now())));
  }
}

function report(samples, begun, ended) {
  const fifth = (ended - begun) / 5;
  const kinds = [...new Set(samples.map(([name]) => name))].sort();
  const row = (name, of) => {
    const times = (from, to) => of.filter(([, start]) => start >= begun + from * fifth && start < begun + to * fifth).map(([, , took]) => took).sort((a, b) => a - b);
    const [first, last] = [times(0, 1), times(4, 5)];
    const three = (list) => [50, 95, 99].map((percent) => ms(at(list, percent))).join(', ');
    console.log(`| ${name} | ${of.length} | ${three(first)} | ${three(last)} |`);
    return [at(first, 50), at(last, 50)];
  };
  console.log('| work | done | first fifth: p50, p95, p99 | last fifth: p50, p95, p99 |\n|---|---:|---|---|');
  for (const kind of kinds) row(kind, samples.filter(([name]) => name === kind));
  return row('all', samples);
}

let service;
let website;
let status = 1;
try {
  const password = run('demo', join(folder, 'made')).match(/password (\S+)/)[1];
  writeFileSync(passwordFile, `${password}\n`);
  const texts = textsOf(textFolder);
  website = await startWebsite(texts);
  // The made-up website of the demonstration is nowhere.
  run('scan', 'end', '1', '--store', store);
  run('scan', 'add', '--council', council, '--url', website.feed, '--kind', 'feed', '--store', store);
  const tokens = { ann: token('ann', '--scopes', 'read,write,decide'), bo: token('bo', '--scopes', 'read,write,decide') };
  const feed = token('rea', '--for', 'feed', '--of', 'northmere');
  service = await startService(program, council, ['--store', store, '--internal-host', '127.0.0.1', '--log', 'json'], 'ignore');
  const session = await signIn(service.address, '127.0.7.1', 'mo', password);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const work = kindsOfWork({
    base: service.address, texts, tokens, session, password, today, feeds: [`/feeds/${feed}/queue.atom`, `/feeds/${feed}/calendar.ics`],
  });
  const [samples, errors, scans, memories] = [[], [], [], []];
  const begun = performance.now();
  const until = begun + minutes * 60_000;
  const watching = setInterval(() => memories.push([performance.now() - begun, memory(service.pid)]), 1000);
  await Promise.all([...work.map((kind) => atItsPace(kind, until, samples, errors)), scanning(website, until, scans, errors)]);
  clearInterval(watching);
  const within = (from, to) => memories.filter(([when]) => when >= from * minutes * 60_000 && when < to * minutes * 60_000).map(([, kB]) => kB);
  const [warm, end] = [lowest(within(0.2, 0.3)), lowest(within(0.9, 1))];
  const growth = (end / warm - 1) * 100;
  const [first, last] = report(samples, begun, until);
  console.log(`\n${minutes} minutes, ${samples.length} pieces of work, ${scans.length} scans beside them, ${errors.length} errors.`);
  console.log(`Memory: ${(warm / 1024).toFixed(1)} MB after the warm-up of a fifth, ${(end / 1024).toFixed(1)} MB at the end: ${growth.toFixed(1)} % more; the lowest of a tenth each. Allowed: 2 %.`);
  console.log(`Tenth by tenth: ${Array.from({ length: 10 }, (_, i) => (lowest(within(i / 10, (i + 1) / 10)) / 1024).toFixed(1)).join(', ')} MB; the store's file is ${(statSync(store).size / 1048576).toFixed(1)} MB in the end.`);
  for (const error of errors.slice(0, 10)) console.log(`  ${error.slice(0, 200).replace(/\s+/g, ' ')}`);
  status = errors.length === 0 && growth < 2 && last < 1.5 * first ? 0 : 1;
  console.log(status === 0 ? 'Soak: held' : 'Soak: did not hold');
} finally {
  await service?.stop();
  website?.stop();
  rmSync(folder, { recursive: true });
}
process.exit(status);
