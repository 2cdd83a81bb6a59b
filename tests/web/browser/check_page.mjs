// The pages as a comms officer meets them. Usage: node check_page.mjs PROGRAM COUNCIL RELEASE SCREENSHOT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startService } from './service.mjs';
import { assertAccessible, startBrowser } from './tools.mjs';

const [program, council, release, screenshot] = process.argv.slice(2);

async function checkDraft(page, address, { text, day, month, year, kind, author }) {
  await page.goto(address);
  await page.fill('#text', text);
  await page.check(`input[name=kind][value=${kind}]`);
  await page.check(`input[name=author][value=${author}]`);
  await page.fill('#on-day', day);
  await page.fill('#on-month', month);
  await page.fill('#on-year', year);
  await Promise.all([page.waitForEvent('load'), page.click('#check')]);
}

const service = await startService(program, council);
const browser = await startBrowser();
try {
  // bypassCSP lets axe run.
  const context = await browser.newContext({ viewport: { width: 1280, height: 1100 }, bypassCSP: true });
  const page = await context.newPage();
  const refused = [];
  // A check while typing is given up when the next one begins.
  page.on('requestfailed', (request) => { if (!/ABORTED/.test(request.failure().errorText)) refused.push(request.url()); });
  page.on('response', (response) => { if (response.status() >= 400 && response.status() !== 422) refused.push(response.url()); });

  await page.goto(service.address);
  assert.match(await page.title(), /^Check a draft/);
  await assertAccessible(page, 'the empty form');

  const text = readFileSync(release, 'utf8');
  await checkDraft(page, service.address, { text, day: '8', month: '4', year: '2027', kind: 'press-release', author: 'officer' });
  assert.match(await page.title(), /^Stop: /);
  const findings = await page.locator('li.eh-finding').count();
  assert.ok(findings > 0, 'findings are listed');
  assert.ok(await page.locator('.eh-text mark').count() > 0, 'findings are marked in the text');
  assert.match(await page.locator('#verdict').innerText(), /restricted period/);
  assert.equal((await page.locator('.eh-text').innerText()).trim(), text.trim(), 'the text beside the findings is the text');
  assert.equal(await page.inputValue('#text'), text, 'the form keeps the text');
  await page.locator('li.eh-finding a', { hasText: 'Show it in the text' }).first().click();
  assert.match(page.url(), /#words-\d+$/);
  await assertAccessible(page, 'a report');
  await page.goto(page.url().replace(/#.*/, '')).catch(() => {});
  await checkDraft(page, service.address, { text, day: '8', month: '4', year: '2027', kind: 'press-release', author: 'officer' });
  if (screenshot) await page.screenshot({ path: screenshot });

  await checkDraft(page, service.address, {
    text: '<script>document.title = "taken over"</script> & “quoted” words', day: '8', month: '7', year: '2027', kind: 'web-news', author: 'officer',
  });
  assert.doesNotMatch(await page.title(), /taken over/);
  assert.match(await page.locator('.eh-text').innerText(), /<script>/);

  await checkDraft(page, service.address, { text: '   ', day: '31', month: '2', year: '2027', kind: 'letter', author: 'member' });
  assert.match(await page.title(), /^Error: /);
  assert.deepEqual(await page.locator('.govuk-error-summary__list a').allInnerTexts(), [
    'Paste the text that you want to check',
    'The day it is to appear must be a real date, like 27 3 2027',
  ]);
  await assertAccessible(page, 'the form with errors');
  assert.ok(await page.isChecked('input[name=kind][value=letter]'), 'what was chosen is kept over an error');

  await page.goto(new URL('calendar?year=2027', service.address).href);
  assert.match(await page.title(), /^Calendar 2027/);
  assert.ok(await page.locator('td.eh-day--restricted').count() > 25, 'the period is drawn');
  await assertAccessible(page, 'the calendar');
  if (screenshot) await page.screenshot({ path: screenshot.replace(/check\.png$/, 'calendar.png') });
  await page.locator('td.eh-day--restricted a').first().click();
  assert.match(page.url(), /#stretch-\d+$/, 'a restricted day leads to its reason');

  // Checked while typing: the focus stays, the verdict is told politely, and what is pasted keeps its paragraphs.
  await page.goto(service.address);
  await page.fill('#text', '');
  await page.fill('#on-day', '8');
  await page.fill('#on-month', '4');
  await page.fill('#on-year', '2027');
  await page.focus('#text');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<style>p{}</style><p class=MsoNormal>Bins<o:p></o:p></p><p>are&nbsp;emptied</p><ul><li>Mill Lane</li></ul>');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.inputValue('#text'), 'Bins\n\nare emptied\n\n\u2022 Mill Lane');
  await page.fill('#text', text);
  await page.waitForFunction(() => document.title.startsWith('Stop'), null, { timeout: 30000 });
  assert.match(await page.innerText('#status'), /Stop/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text', 'the focus stays in the text');
  await page.locator('a[data-from]').first().click();
  assert.ok(await page.evaluate(() => document.activeElement.selectionEnd > document.activeElement.selectionStart), 'a finding selects its words');
  const before = await page.locator('li.eh-finding').count();
  await Promise.all([page.waitForEvent('load'), page.locator('button[name=use]').first().click()]);
  assert.ok(await page.locator('li.eh-finding').count() < before, 'a wording mends its finding');
  await assertAccessible(page, 'a wording put in');
  await page.goto(service.address);
  assert.ok((await page.inputValue('#text')).length > 100, 'the draft of the tab is kept');
  await Promise.all([page.waitForEvent('load'), page.locator('.eh-language button').click()]);
  assert.equal(await page.getAttribute('html', 'lang'), 'cy');
  assert.ok((await page.inputValue('#text')).length > 100, 'a switch of the language keeps the draft');
  await assertAccessible(page, 'a report in Welsh');
  await Promise.all([page.waitForEvent('load'), page.locator('.eh-language button').click()]);

  const narrow = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
  const phone = await narrow.newPage();
  await checkDraft(phone, service.address, { text, day: '8', month: '4', year: '2027', kind: 'press-release', author: 'officer' });
  assert.match(await phone.title(), /^Stop: /, 'works without JavaScript');
  const overflow = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
  await checkDraft(overflow, service.address, { text, day: '8', month: '4', year: '2027', kind: 'press-release', author: 'officer' });
  assert.ok(await overflow.evaluate(() => document.documentElement.scrollWidth <= 320), 'nothing runs off a narrow screen');

  assert.deepEqual(refused, [], 'every request of the pages is answered');
  console.log('the page works');
} finally {
  await browser.close();
  await service.stop();
}
