// What the browser tests share: a browser, a service with a queue and people, and what every page must be.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * The same for pages that run no script, where axe cannot run either: what such a page holds is shown once more,
 * under its own address and with its own style, by a browser that runs axe and never fetches the service's script.
 */
export async function accessibleWithoutScript(browser, options) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true, bypassCSP: true });
  await context.route(/\.js(\?|$)/, (route) => route.abort());
  return async (page, what) => {
    const body = await page.content();
    const twin = await context.newPage();
    await twin.route(page.url().replace(/#.*/, ''), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await twin.goto(page.url());
    assert.equal(await twin.locator('h1').innerText(), await page.locator('h1').innerText(), `${what} is shown once more`);
    await assertAccessible(twin, what);
    await twin.close();
  };
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

/**
 * A service with a store of its own: jo administers, ann writes, al is clerk, mo the monitoring officer. What is to be
 * in the store beforehand is put there by `fill`; `more` are further words for the service.
 */
export async function startWithQueue(program, council, of, { fill = async () => {}, more = [] } = {}) {
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
  // A copy, because the pages may write it.
  const own = join(folder, 'council.toml');
  copyFileSync(council, own);
  await fill({ store, council: own });
  const service = await startService(program, own, ['--store', store, ...more]);
  return {
    address: service.address,
    store,
    council: own,
    councilFile: () => readFileSync(own, 'utf8'),
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
  await press(page, page.locator('main button'));
  assert.ok(!page.url().includes('/sign-in'), `${name} is signed in, not told: ${await page.locator('main').innerText()}`);
}

/** Presses a button or a link and waits for the page that it leads to. */
export async function press(page, locator) {
  await Promise.all([page.waitForEvent('load'), locator.click()]);
}

/** Goes on by Tab to what has the focus then, and sees that it shows it. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; ++presses) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      });
      assert.ok(outline, `${selector} shows that it has the focus`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} is not reached by Tab on ${page.url()}`);
}
