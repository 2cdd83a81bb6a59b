// What the browser tests share: a browser, a service with a queue and people, and what every page must be.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startService } from './service.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const password = 'correct horse battery';

export async function assertAccessible(page, what) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  const faults = result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`).join(', ')}`);
  assert.deepEqual(faults, [], `accessibility of ${what}`);
}

export async function assertFits(page, width, what) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${what} is ${wide} wide, more than ${width}`);
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/** A service with a store of its own: jo administers, ann writes, al is clerk, mo the monitoring officer. */
export async function startWithQueue(program, council, of) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-browser-'));
  const store = join(folder, 'queue.db');
  const secret = join(folder, 'password');
  writeFileSync(secret, `${password}\n`);
  const add = (name, words) => {
    const done = spawnSync(program, ['user', 'add', name, '--store', store, '--new-password-file', secret, ...words]);
    assert.equal(done.status, 0, done.stderr.toString());
  };
  add('jo', ['--name', 'Jo Bell']);
  for (const [name, full, role] of [['ann', 'Ann Writer', 'author'], ['al', 'Al Clerk', 'clerk'], ['mo', 'Mo Monitor', 'monitoring-officer']]) {
    add(name, ['--name', full, '--as', 'jo', '--password-file', secret, '--role', role, '--of', of]);
  }
  const service = await startService(program, council, ['--store', store]);
  return {
    address: service.address,
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function signIn(page, address, name) {
  await page.goto(new URL('sign-in', address).href);
  await page.fill('#name', name);
  await page.fill('#password', password);
  await Promise.all([page.waitForEvent('load'), page.locator('main button').click()]);
}

/** Presses a button or a link and waits for the page that it leads to. */
export async function press(page, locator) {
  await Promise.all([page.waitForEvent('load'), locator.click()]);
}
