// What stands on a council's website, from the scan to what was decided. Usage: node website_journey.mjs PROGRAM COUNCIL [SCREENSHOTS]
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { accessibleWithoutScript, assertAccessible, assertFits, press, signIn, startBrowser, startWithQueue, tabTo } from './tools.mjs';

const [program, council, screenshots] = process.argv.slice(2);

// Each page has words of its own: what pages of a site have in common is no news.
const news = [
  ['Free parking in Mill Lane', 'Parking in Mill Lane is free on the next four Saturdays.', 'Vote Conservative to keep parking in Mill Lane free.'],
  ['Library opens on Sundays', 'The library in Harbour Street opens on Sundays from ten to four.', 'Vote Labour to keep the library open on Sundays.'],
  ['New lamps for the promenade', 'Sixty new lamps use a third of the power of the old ones.', 'Vote Conservative for brighter streets by the sea.'],
  ['Trees for Elm Park', 'Forty oaks and limes are planted before the frost comes.', 'Vote Labour for a greener park.'],
  ['Swimming for beginners', 'Lessons begin in the small pool each Tuesday after school.', 'Vote Conservative to save the swimming pool.'],
  ['Market hall is painted', 'Painters work in the market hall until the end of the month.', 'Vote Labour to keep stallholders in business.'],
  ['Bridge over the beck', 'The footbridge has a handrail on both sides from now on.', 'Vote Conservative for safer walks to school.'],
  ['Allotments to let', 'Nine allotments behind the church are to let from spring.', 'Vote Labour for more allotments.'],
];
const gone = new Set();
const longAgo = new Date(Date.now() - 3 * 86400e3).toISOString().slice(0, 10);
const site = createServer((request, response) => {
  const origin = `http://${request.headers.host}`;
  const number = Number(request.url.match(/^\/news\/(\d)$/)?.[1] ?? NaN);
  if (request.url === '/rss') {
    const items = news.map(([title], at) => `<item><title>${title}</title><link>${origin}/news/${at}</link></item>`);
    response.setHeader('Content-Type', 'application/rss+xml');
    response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`);
  } else if (news[number] && !gone.has(number)) {
    const [title, ...paragraphs] = news[number];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>
      <p>Published <time datetime="${longAgo}">${longAgo}</time></p>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></main></body></html>`);
  } else {
    response.statusCode = 404;
    response.end('There is nothing here.');
  }
});
site.listen(0, '127.0.0.1');
await once(site, 'listening');
const origin = `http://127.0.0.1:${site.address().port}`;

/** The site is in this process, so nothing may wait for the program without letting the site answer. */
async function evenhand(...words) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => { said += data; });
  child.stderr.on('data', (data) => { said += data; });
  const [status] = await once(child, 'close');
  return { status, said };
}
const scanRun = ({ store, council: file }) => evenhand('scan', 'run', '--council', file, '--store', store, '--internal-host', '127.0.0.1');

const service = await startWithQueue(program, council, 'exampleshire', {
  more: ['--internal-host', '127.0.0.1'],
  fill: async (places) => {
    const added = await evenhand('scan', 'add', '--council', places.council, '--url', `${origin}/rss`, '--store', places.store);
    assert.equal(added.status, 0, added.said);
    const run = await scanRun(places);
    assert.equal(run.status, 1, `what should not stand there is found: ${run.said}`);
  },
});
const browser = await startBrowser();
const at = (path) => new URL(path, service.address).href;
const faults = [];

async function shot(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, `screenshot-${name}.png`) });
}

// Who signs in too often is asked to wait, so all share one session.
const first = await (await browser.newContext()).newPage();
await signIn(first, service.address, 'mo');
const storageState = await first.context().storageState();
await first.context().close();

async function open(what, options) {
  const page = await (await browser.newContext({ bypassCSP: true, storageState, ...options })).newPage();
  page.on('pageerror', (error) => faults.push(`${what}: ${error}`));
  page.on('response', (reply) => { if (reply.status() >= 500) faults.push(`${what}: ${reply.status()} ${reply.url()}`); });
  const axe = options.javaScriptEnabled === false ? await accessibleWithoutScript(browser, options) : assertAccessible;
  return {
    page,
    async meets(state) {
      await axe(page, `${what}: ${state}`);
      if (options.viewport?.width === 320) await assertFits(page, 320, `${what}: ${state}`);
    },
  };
}

const titleOf = (number) => news[number][0];
const listed = async (page, number) => await page.locator('main th a', { hasText: titleOf(number) }).count() === 1;

async function openItem(page, number) {
  await page.goto(at('/website'));
  await press(page, page.locator('main th a', { hasText: titleOf(number) }));
  assert.equal(await page.locator('h1').innerText().then((words) => words.split('\n').pop()), titleOf(number));
}

async function decide(page, kind, reason) {
  await page.check(`input[name=kind][value=${kind}]`);
  await page.fill('#reason', reason);
  await press(page, page.locator('form:has(#reason) button'));
  assert.match(page.url(), /\?decided/);
}

async function journey(what, [stays, queued, down], options) {
  const { page, meets } = await open(what, options);
  await page.goto(at('/website'));
  await meets('what stands online');
  assert.ok(await listed(page, stays), `${what}: a page that asks for votes is to be looked at`);
  if (options.viewport?.width === 1280) await shot(page, 'website');

  await openItem(page, stays);
  assert.ok(await page.locator('li.eh-finding').count() > 0, 'its findings are told');
  assert.match(await page.locator('main').innerText(), /Never passed the queue/);
  await meets('an item');
  if (options.viewport?.width === 1280) await shot(page, 'website-item');
  await page.check('input[name=kind][value=dismissed]');
  await press(page, page.locator('form:has(#reason) button'));
  assert.equal(await page.locator('.govuk-error-summary').count(), 1, 'a reason is asked for');
  await meets('a reason is missing');
  await decide(page, 'dismissed', 'It is quoted from a leaflet, for the archive.');
  await meets('an item that may stay');
  assert.match(await page.locator('main').innerText(), /May stay\. Mo Monitor, .*: It is quoted from a leaflet/);
  await page.goto(at('/website'));
  assert.ok(!await listed(page, stays), `${what}: what may stay is looked at no more`);
  await press(page, page.locator('a', { hasText: 'May stay' }).first());
  assert.ok(await listed(page, stays), `${what}: it is in the list of what may stay`);
  await meets('what may stay');

  await openItem(page, queued);
  await decide(page, 'queued', 'To be written anew.');
  const submission = page.locator('main a[href^="/queue/"]').first();
  assert.match(await page.locator('main').innerText(), /Sent to the queue, submission \d+/);
  await meets('an item in the queue');
  if (await submission.count()) await press(page, submission);
  else await page.goto(at('/queue?show=all'));
  assert.match(await page.locator('main').innerText(), new RegExp(titleOf(queued)));

  await openItem(page, down);
  await decide(page, 'taken-down', '');
  assert.match(await page.locator('main').innerText(), /not verified yet/);
  const where = page.url().replace(/\?.*/, '');
  gone.add(down);
  // The scan of the service may be faster than ours; either looks at once.
  for (let tries = 0; !/Taken down, verified/.test(await page.locator('main').innerText()); ++tries) {
    assert.ok(tries < 60, `${what}: nobody verified that it is taken down: ${await page.locator('main').innerText()}`);
    await scanRun(service);
    await page.goto(where);
  }
  await meets('an item that is taken down');
  await page.goto(at('/website'));
  assert.ok(!await listed(page, down), `${what}: what is taken down is looked at no more`);
  await page.goto(at('/website?show=all'));
  assert.ok(await listed(page, down), `${what}: everything has it still`);
  await meets('everything');
  await page.context().close();
}

async function inWelsh() {
  const { page, meets } = await open('in Welsh', {});
  await page.goto(at('/language?to=cy&back=/website'));
  for (const path of ['/website', '/website?show=dismissed', '/website?show=all']) {
    await page.goto(at(path));
    assert.equal(await page.getAttribute('html', 'lang'), 'cy');
    await meets(path);
  }
  await press(page, page.locator('main th a').first());
  assert.equal(await page.getAttribute('html', 'lang'), 'cy');
  assert.match(await page.locator('main').innerText(), /Penderfynu/);
  await meets('an item');
  await page.goto(at('/language?to=en&back=/website'));
  await page.context().close();
}

/** Nothing but Tab, Enter, Space and typing. */
async function byKeyboard(number) {
  const { page } = await open('by keyboard', {});
  const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.goto(at('/website'));
  const link = await page.locator('main th a', { hasText: titleOf(number) }).getAttribute('href');
  await tabTo(page, `a[href="${link}"]`);
  await enter();
  await tabTo(page, 'input[name=kind]');
  await page.keyboard.press('Space');
  await tabTo(page, '#reason');
  await page.keyboard.type('Typed without a mouse');
  await tabTo(page, 'form:has(#reason) button');
  await enter();
  assert.match(await page.locator('main').innerText(), /Typed without a mouse/);
  await page.context().close();
}

try {
  await journey('with a script', [0, 1, 2], { viewport: { width: 1280, height: 1000 } });
  await journey('without a script, at 320 pixels', [3, 4, 5], { javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  await byKeyboard(6);
  await inWelsh();
  assert.deepEqual(faults, []);
  console.log('the website is worked through');
} finally {
  await browser.close();
  await service.stop();
  site.close();
}
