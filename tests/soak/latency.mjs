// node latency.mjs PROGRAM [SECONDS]: what a service costs at rest and under load. 64 kept connections, over which 50 texts of
// 5,000 characters are checked a second for so long; then as many texts of 3,000 as come out of it; then sign-ins beside checks.
// Prints what was measured; fails over 64 MB at rest, 200 MB under load, 10 ms at the 95th and 25 ms at the 99th percentile.
import http from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startService } from '../web/browser/service.mjs';
import { signIn } from './load.mjs';

const [program, seconds] = [process.argv[2], Number(process.argv[3] ?? 30)];
const connections = 64;
const folder = mkdtempSync(join(tmpdir(), 'evenhand-latency-'));
const faults = [];

const status = (pid, name) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024;
const sum = (list) => list.reduce((all, one) => all + one, 0);
/** Milliseconds of processor time since the start, of all threads. */
const worked = (pid) => sum(execFileSync('sh', ['-c', `cat /proc/${pid}/task/*/schedstat`]).toString().trim().split('\n').map((line) => Number(line.split(' ')[0]))) / 1e6;
const at = (sorted, percent) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
const must = (holds, what) => { if (!holds) faults.push(what); };

const paragraph = 'Councillor Jane Example said: “We will open the library in Mill Lane on Saturday mornings again.” '
  + 'The county council has set aside £120,000 for the roof and asks residents what they think until 30 April 2027. ';
const textOf = (size) => `Library to open on Saturdays\n\n${Array.from({ length: 60 }, (_, n) => `${paragraph}Part ${n} of the works ends in May.`).join('\n\n')}`.slice(0, size);
const orderOf = (size) => JSON.stringify({ text: textOf(size), on: '2027-04-08' });

function check(agent, base, order) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(new URL('/api/v1/check', base), {
      agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(order) },
    }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - begun) : reject(new Error(`${answer.statusCode}`))));
    });
    request.on('error', reject);
    request.end(order);
  });
}

async function atAPace(base, agents, order) {
  const [times, under] = [[], []];
  const begun = performance.now();
  for (let n = 0; n < seconds * 50; ++n) {
    await pause(Math.max(0, begun + n * 20 - performance.now()));
    under.push(check(agents[n % connections], base, order).then((took) => times.push(took)));
  }
  await Promise.all(under);
  return times.sort((a, b) => a - b);
}

async function asManyAsCome(base, agents, order) {
  let done = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(agents.slice(0, 16).map(async (agent) => {
    while (performance.now() < until) {
      await check(agent, base, order);
      done += 1;
    }
  }));
  return done / seconds;
}

let service;
try {
  const made = join(folder, 'made');
  const password = execFileSync(program, ['demo', made]).toString().match(/password (\S+)/)[1];
  service = await startService(program, join(made, 'council.toml'), ['--store', join(made, 'queue.db')], 'ignore');
  const { address, pid } = service;
  const agents = Array.from({ length: connections }, () => new http.Agent({ keepAlive: true, maxSockets: 1 }));
  await pause(3000);
  const before = worked(pid);
  await pause(30_000);
  const rest = status(pid, 'VmRSS');
  console.log(`At rest: ${rest.toFixed(1)} MB; ${(worked(pid) - before).toFixed(0)} ms of processor time in 30 s.`);
  must(rest <= 64, 'more than 64 MB at rest');
  await Promise.all(agents.map((agent) => check(agent, address, orderOf(500))));
  const times = await atAPace(address, agents, orderOf(5000));
  console.log(`${times.length} checks of 5,000 characters, 50 a second over ${connections} connections: p50 ${at(times, 50).toFixed(1)}, p95 ${at(times, 95).toFixed(1)}, p99 ${at(times, 99).toFixed(1)}, longest ${times.at(-1).toFixed(1)} ms.`);
  must(at(times, 95) <= 10 && at(times, 99) <= 25, 'slower than 10 ms at the 95th or 25 ms at the 99th percentile');
  console.log(`As many checks of 3,000 characters as come out of 16 connections: ${(await asManyAsCome(address, agents, orderOf(3000))).toFixed(0)} a second.`);
  const busy = asManyAsCome(address, agents, orderOf(5000));
  // On a busy machine some are asked to come back: two passwords are tried at a time, and whoever waits, waits two seconds.
  const tried = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => signIn(address, `127.0.7.${n + 1}`, ['ann', 'bo', 'mo'][n % 3], password)));
  await busy;
  const most = status(pid, 'VmHWM');
  console.log(`Under load, ${tried.filter((one) => one.status === 'fulfilled').length} of eight people signed in at once beside it: at most ${most.toFixed(1)} MB, then ${status(pid, 'VmRSS').toFixed(1)} MB.`);
  must(most <= 200, 'more than 200 MB under load');
  for (const agent of agents) agent.destroy();
} finally {
  await service?.stop();
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.log(`Not held: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
