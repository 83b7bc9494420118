// Looks at report pages in a headless browser as people do: on a desktop and on a phone, in light and dark, by keyboard, with a screen reader's
// rules (axe). Ends with 1 where something is not as it has to be.
//
//   node check.mjs [--screenshots DIR] PAGE...
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({ options: { screenshots: { type: 'string' } }, allowPositionals: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = [
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];
const problems = [];
let where = '';

function expect(holds, what) {
  if (!holds) problems.push(`${where}: ${what}`);
}

/** What the page's own policy forbids is said on its console; the checker's script is let in beside it. */
async function open(browser, file, screen) {
  const context = await browser.newContext({ ...screen, bypassCSP: false });
  const page = await context.newPage();
  const sent = [];
  page.on('request', request => sent.push(request.url()));
  page.on('console', message => expect(message.type() !== 'error', `the console says: ${message.text()}`));
  page.on('pageerror', error => expect(false, `the script fails: ${error.message}`));
  page.on('dialog', dialog => { expect(false, `a dialog: ${dialog.message()}`); dialog.dismiss(); });
  const url = pathToFileURL(resolve(file)).href;
  await page.goto(url);
  expect(sent.every(one => one === url || one.startsWith('data:')), `the page asks for ${sent.filter(one => one !== url)}`);
  return page;
}

async function accessible(page) {
  // The rules run within the page by the debugger, where the page's policy does not matter.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of result.violations) {
    expect(false, `${violation.id}: ${violation.help} (${violation.nodes.length}, first ${violation.nodes[0].html.slice(0, 160)}; ${violation.nodes[0].failureSummary.slice(0, 300)})`);
  }
}

async function reads(page, data) {
  expect(await page.locator('h1').count() === 1, 'there is not one h1');
  expect((await page.locator('h1').innerText()).toLowerCase().includes(data.outcomeWords), 'the verdict is not in the h1');
  expect((await page.title()).includes(data.outcomeWords), 'the verdict is not in the title');
  expect(await page.locator('.clauses li').count() === data.clauses.length, 'not every clause is listed');
  const broken = data.clauses.filter(clause => clause.failure);
  for (const clause of broken) {
    expect(await page.locator(`[id="clause/${clause.id}"]`).count() === 1, `the failure of ${clause.id} is not shown once`);
    const text = await page.locator(`[id="clause/${clause.id}"]`).innerText();
    expect(text.length > 0, `the failure of ${clause.id} is empty`);
  }
  expect(await page.locator('#failures').isVisible() === broken.length > 0, 'failures are shown where there are none, or not where there are');
  expect(await page.evaluate(() => globalThis.hacked) === undefined, 'what a server answered was executed');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over <= 0, `the page is ${over} px wider than the screen`);
  const small = await page.locator('button:visible, select:visible, input[type=search]:visible').evaluateAll(
    all => all.filter(one => one.getBoundingClientRect().height < 32).length);
  expect(small === 0, `${small} controls are too small for a finger`);
}

async function filters(page, data) {
  const shown = () => page.locator('.clauses li:visible').count();
  const said = () => page.locator('#shown').innerText();
  const all = data.clauses.length;
  const standing = data.clauses[0].standing;
  const wanted = data.clauses.filter(clause => clause.standing === standing).length;
  const box = page.locator(`[name=standing][value=${standing}]`);
  await box.focus();
  await page.keyboard.press('Space');
  expect(await shown() === wanted, `the filter for ${standing} shows ${await shown()} of ${wanted}`);
  expect(wanted === all || (await said()).startsWith(`${wanted} of ${all}`), `the count says ${await said()}`);
  expect(await page.locator('#shown').getAttribute('aria-live') === 'polite', 'the count is not told to a screen reader');
  await page.locator('[type=reset]').click();
  await page.locator('#search').fill(data.clauses[0].id);
  expect(await shown() >= 1, 'the search for an id finds nothing');
  await page.locator('#search').fill('no clause has this');
  expect(await shown() === 0, 'the search for nothing finds something');
  await page.locator('[type=reset]').click();
  const operation = data.clauses[0].operation;
  await page.locator('#operation').selectOption(operation);
  expect(await shown() === data.clauses.filter(clause => clause.operation === operation).length, 'the operation does not filter');
  await page.locator('#level').selectOption('SHOULD');
  expect(await shown() === data.clauses.filter(clause => clause.operation === operation && clause.level === 'SHOULD').length, 'the level does not filter');
  await page.locator('[type=reset]').click();
}

async function skips(page) {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  expect((await first.innerText()).startsWith('Skip'), 'the first stop is no skip link');
  expect((await first.boundingBox()).x >= 0, 'the skip link is not seen when it has the focus');
}

async function keyboard(page) {
  const lost = await page.evaluate(() => [...document.querySelectorAll('button, select, input, summary, a')].filter(one => {
    if (!one.checkVisibility()) return false;
    one.focus({ focusVisible: true });
    const style = getComputedStyle(one);
    return document.activeElement === one && style.outlineStyle === 'none';
  }).length);
  expect(lost === 0, `${lost} controls do not show that they have the focus`);
}

async function links(page, data) {
  const other = data.clauses.find(clause => clause.failure?.sameCauseAs) ?? data.clauses.find(clause => clause.failure);
  if (!other) return;
  await page.evaluate(id => { location.hash = 'clause/' + id; }, other.id);
  const card = page.locator(`[id="clause/${other.id}"]`);
  await card.locator('.compare').first().waitFor({ state: 'visible', timeout: 5000 }).catch(() => expect(false, 'a link to a failure does not open it'));
}

async function check(browser, file) {
  for (const screen of screens) {
    where = `${basename(file)}, ${screen.name}`;
    const page = await open(browser, file, screen);
    const data = JSON.parse(await page.locator('#data').textContent());
    if (values.screenshots) {
      mkdirSync(values.screenshots, { recursive: true });
      const name = join(values.screenshots, `${basename(file, '.html')}-${screen.name}`);
      await page.screenshot({ path: `${name}.png` });
      await page.screenshot({ path: `${name}-full.png`, clip: { x: 0, y: 0, width: screen.viewport.width, height: 4000 }, fullPage: true });
    }
    await skips(page);
    await reads(page, data);
    await accessible(page);
    await filters(page, data);
    await keyboard(page);
    await links(page, data);
    await page.context().close();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const file of positionals) await check(browser, file);
} finally {
  await browser.close();
}
problems.forEach(problem => console.error(problem));
console.log(`${positionals.length} pages on ${screens.length} screens: ${problems.length ? problems.length + ' problems.' : 'all as it has to be.'}`);
process.exitCode = problems.length ? 1 : 0;
