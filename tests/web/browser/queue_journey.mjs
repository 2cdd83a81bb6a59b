// A comms officer and a clerk, from sign-in to decision. Usage: node queue_journey.mjs PROGRAM COUNCIL [SCREENSHOTS]
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { accessibleWithoutScript, assertAccessible, assertFits, press, signIn, startBrowser, startWithQueue, tabTo } from './tools.mjs';

const [program, council, screenshots] = process.argv.slice(2);
const service = await startWithQueue(program, council, 'exampleshire');
const browser = await startBrowser();
const at = (path) => new URL(path, service.address).href;
const faults = [];

async function shot(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, `screenshot-${name}.png`) });
}

async function submit(page, text) {
  await page.goto(at('/'));
  await page.fill('#text', text);
  await press(page, page.locator('button[value=submit]'));
  assert.match(page.url(), /\/queue\/\d+\?done=submit/);
  return page.url().replace(/\?.*/, '');
}

function axeFor(options) {
  return options.javaScriptEnabled === false ? accessibleWithoutScript(browser, options) : assertAccessible;
}

async function journey(what, options) {
  const author = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  const clerk = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  for (const page of [author, clerk]) {
    page.on('pageerror', (error) => faults.push(`${what}: ${error}`));
    page.on('response', (reply) => { if (reply.status() >= 500) faults.push(`${what}: ${reply.status()} ${reply.url()}`); });
  }
  const axe = await axeFor(options);

  await author.goto(at('/queue'));
  assert.match(author.url(), /sign-in/, 'the queue asks who it is');
  await axe(author, `${what}: sign-in`);
  await author.fill('#name', 'ann');
  await author.fill('#password', 'a wrong password');
  await press(author, author.locator('main button'));
  assert.equal(await author.locator('.govuk-error-summary').count(), 1, 'a wrong password is told');
  await axe(author, `${what}: sign-in refused`);
  await signIn(author, service.address, 'ann');

  const where = await submit(author, 'Library hours\n\nThe library in Mill Lane opens at nine from Monday.\n');
  await axe(author, `${what}: a submission, to its author`);
  assert.match(await author.locator('main').innerText(), /What you cannot do now, and why/);

  await signIn(clerk, service.address, 'al');
  await clerk.goto(at('/queue'));
  await axe(clerk, `${what}: the queue`);
  if (!options.viewport) await shot(clerk, 'queue');
  await press(clerk, clerk.locator(`form[action="${new URL(where).pathname}"] button`));
  assert.match(await clerk.locator('.govuk-notification-banner').innerText(), /Deal with it/);

  await clerk.goto(where);
  await axe(clerk, `${what}: a submission, to the clerk`);
  await clerk.fill('#comment-reason', 'Is it nine on Sundays, too?');
  await clerk.fill('#comment-words', 'opens at nine');
  await press(clerk, clerk.locator('form:has(#comment-reason) button'));
  assert.match(await clerk.locator('main').innerText(), /Is it nine on Sundays/);

  // The author edits while the clerk reads: the decision on the old form is refused, and what was typed stays.
  await author.goto(`${where}/edit`);
  await axe(author, `${what}: editing`);
  await author.fill('#text', 'Library hours\n\nThe library in Mill Lane opens at ten from Monday.\n');
  await author.fill('#note', 'ten, not nine');
  await press(author, author.locator('main button[type=submit]'));
  assert.match(author.url(), /done=edit/);
  await clerk.locator('summary', { hasText: 'Return to the author' }).click();
  await clerk.fill('#return-reason', 'Say which Monday.');
  await press(clerk, clerk.locator('form:has(#return-reason) button'));
  assert.match(await clerk.locator('main').innerText(), /Somebody was faster|The text has changed/);
  assert.equal(await clerk.inputValue('#return-reason'), 'Say which Monday.', 'the typed words are kept');
  await axe(clerk, `${what}: somebody was faster`);

  await press(clerk, clerk.locator('a', { hasText: 'What changed from 1 to 2' }));
  assert.equal((await clerk.locator('del').allInnerTexts()).join(), 'nine');
  assert.equal((await clerk.locator('ins').allInnerTexts()).join(), 'ten');
  await axe(clerk, `${what}: two forms compared`);
  if (!options.viewport) await shot(clerk, 'compare');

  await clerk.goto(where);
  await press(clerk, clerk.locator('form:has(input[value=approve]) button'));
  assert.match(await clerk.locator('.govuk-summary-list').innerText(), /Approved/);
  if (!options.viewport) await shot(clerk, 'submission');
  await author.goto(where);
  await press(author, author.locator('form:has(input[value=release]) button'));
  assert.match(await author.locator('.govuk-summary-list').innerText(), /Released/);
  await axe(author, `${what}: released`);
  if (options.viewport) {
    for (const path of ['/', '/queue', where, `${where}/compare?from=1&to=2`, '/calendar', '/rules', '/rules/member-quote', '/audit',
      '/reports', '/council', '/website', '/account']) {
      await clerk.goto(path.startsWith('http') ? path : at(path));
      await assertFits(clerk, options.viewport.width, `${what}: ${path}`);
    }
  }
  await author.context().close();
  await clerk.context().close();
}

/** The monitoring officer, a clerk and a guest: the council's file, a link, addresses for a diary. */
async function councilJourney(what, name, options) {
  const pageOf = async (who) => {
    const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
    page.on('pageerror', (error) => faults.push(`${what}: ${error}`));
    if (who) await signIn(page, service.address, who);
    return page;
  };
  const axe = await axeFor(options);
  const meets = async (page, state) => {
    await axe(page, `${what}: ${state}`);
    if (options.viewport) await assertFits(page, options.viewport.width, `${what}: ${state}`);
  };
  const [officer, clerk, guest] = [await pageOf('mo'), await pageOf('al'), await pageOf('')];

  await officer.goto(at('/council'));
  await press(officer, officer.locator('a', { hasText: 'Change protocol and settings' }));
  await meets(officer, 'the settings');
  await officer.fill('#period_ends_days_after_poll', 'many');
  await press(officer, officer.locator('main button'));
  assert.equal(await officer.locator('.govuk-error-summary').count(), 1, 'what is no number is told');
  await meets(officer, 'the settings refused');
  await officer.fill('#period_ends_days_after_poll', String(name.length));
  await press(officer, officer.locator('main button'));
  assert.match(await officer.locator('.govuk-notification-banner').innerText(), /has been written/);
  await meets(officer, 'the council, written');
  assert.match(service.councilFile(), new RegExp(`period_ends_days_after_poll = ${name.length}`));

  await clerk.goto(at('/council'));
  await clerk.fill('#csv', `name,party,ward\nPriya Nandakumar,Labour,Northgate\n${name},Green,Mill Lane\n`);
  await press(clerk, clerk.locator('form:has(#csv) button'));
  await meets(clerk, 'a difference of people');
  await press(clerk, clerk.locator('form:has(input[name=what][value=people]) button'));
  assert.match(service.councilFile(), new RegExp(name));
  assert.match(service.councilFile(), /what Evenhand must know/, 'the file keeps its comments');
  await clerk.fill('#elections-csv', `election_id\nlocal.exampleshire.20${20 + name.length}-05-02\n`);
  await press(clerk, clerk.locator('form:has(#elections-csv) button'));
  await meets(clerk, 'a difference of elections');
  await press(clerk, clerk.locator('form:has(input[name=what][value=elections]) button'));
  assert.match(service.councilFile(), new RegExp(`local.exampleshire.20${20 + name.length}-05-02`));

  const where = await submit(clerk, 'Bridge\n\nThe new bridge is forty metres long.\n');
  await clerk.locator('summary', { hasText: 'Ask somebody without an account' }).click();
  await clerk.fill('#guest', 'Dr Roe');
  await press(clerk, clerk.locator('form:has(#guest) button'));
  await meets(clerk, 'a link that was made');
  const address = await clerk.locator('main code').innerText();
  await guest.goto(address);
  await meets(guest, 'a guest reads');
  await press(guest, guest.locator('main form button'));
  assert.equal(await guest.locator('.govuk-error-summary').count(), 1, 'an empty comment is told');
  await meets(guest, 'a guest wrote nothing');
  await guest.fill('#comment', 'Forty-one.');
  await press(guest, guest.locator('main form button'));
  await meets(guest, 'a guest is thanked');
  await guest.goto(address);
  await meets(guest, 'a link that was used');
  await clerk.goto(where);
  assert.match(await clerk.locator('main').innerText(), /Forty-one/);

  await clerk.goto(at('/rules/hits'));
  await meets(clerk, 'what the rules found');
  await clerk.goto(at('/account'));
  await clerk.fill('#feed-label', 'my diary');
  await press(clerk, clerk.locator('form:has(#feed-label) button'));
  await meets(clerk, 'addresses for a diary');
  assert.match(await clerk.locator('main code').first().innerText(), /calendar\.ics$/);
  for (const page of [officer, clerk, guest]) await page.context().close();
}

/** Nothing but Tab, Enter, Space and typing. */
async function byKeyboard() {
  const page = await (await browser.newContext()).newPage();
  const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.goto(at('/queue'));
  await tabTo(page, '#name');
  await page.keyboard.type('mo');
  await tabTo(page, '#password');
  await page.keyboard.type('correct horse battery');
  await enter();
  await page.goto(at('/'));
  await tabTo(page, '.govuk-skip-link');
  await tabTo(page, '#text');
  await page.keyboard.type('Bins in Mill Lane are emptied on Monday.');
  await tabTo(page, 'button[value=submit]');
  await enter();
  assert.match(page.url(), /done=submit/);
  await tabTo(page, 'main summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#comment-reason');
  await page.keyboard.type('Typed without a mouse');
  await tabTo(page, 'form:has(#comment-reason) button');
  await enter();
  assert.match(await page.locator('main').innerText(), /Typed without a mouse/);
  await page.context().close();
}

async function everyPage(language) {
  const page = await (await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(page, service.address, 'jo');
  await page.goto(at(`/language?to=${language}&back=/`));
  for (const path of ['/', '/queue?show=all', '/website', '/calendar?year=2027', '/council', '/council/settings', '/rules', '/rules/hits', '/rules/member-quote', '/audit',
    '/reports', '/account', '/account/second-factor', '/accounts', '/sign-out', '/nothing-here']) {
    await page.goto(at(path));
    assert.equal(await page.getAttribute('html', 'lang'), language);
    await assertAccessible(page, `${path} in ${language}`);
    if (language === 'en' && ['/audit', '/council', '/reports'].includes(path)) await shot(page, path.slice(1));
    if (language === 'cy' && path === '/rules/member-quote') await shot(page, 'welsh');
  }
  await page.context().close();
}

try {
  await journey('with a script', {});
  await journey('without a script', { javaScriptEnabled: false });
  await journey('at 320 pixels', { viewport: { width: 320, height: 800 } });
  // 1280 by 1024 at 400 %: the size that WCAG 1.4.10 speaks of.
  await journey('at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await councilJourney('the council, with a script', 'Ray Lusk', {});
  await councilJourney('the council, without a script', 'Adam Moor', { javaScriptEnabled: false });
  await councilJourney('the council, at 320 pixels', 'Bob Larchwood', { viewport: { width: 320, height: 800 } });
  await byKeyboard();
  await everyPage('en');
  await everyPage('cy');
  assert.deepEqual(faults, []);
  console.log('the journeys work');
} finally {
  await browser.close();
  await service.stop();
}
