// Looks at the documentation in a headless browser as people do. Ends with 1 where something is not as it has to be.
//
//   node check.mjs [--screenshots DIR] --disk DIR URL
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals: [server] } = parseArgs({ options: { screenshots: { type: 'string' }, disk: { type: 'string' } }, allowPositionals: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = [
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];
const pages = ['index.html', 'operations/CopyClusterSnapshot.html', 'clauses.html', 'shapes.html'];
const problems = [];
let where = '';

function expect(holds, what) {
  if (!holds) problems.push(`${where}: ${what}`);
}

async function open(browser, screen, base) {
  const page = await (await browser.newContext(screen)).newPage();
  page.on('request', request => expect(request.url().startsWith(base) || request.url().startsWith('data:'), `the page asks for ${request.url()}`));
  page.on('console', message => expect(message.type() !== 'error', `the console says: ${message.text()}`));
  page.on('pageerror', error => expect(false, `the script fails: ${error.message}`));
  return page;
}

/** Whether axe finds nothing; of the pages that are not all ours, nothing that is serious or critical. */
async function accessible(page, impacts) {
  // The rules run within the page by the debugger, where the page's policy does not matter.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of result.violations.filter(one => !impacts || impacts.includes(one.impact))) {
    expect(false, `${violation.id}: ${violation.help} (${violation.nodes.length}, first ${violation.nodes[0].html.slice(0, 160)}; ${violation.nodes[0].failureSummary.slice(0, 300)})`);
  }
}

async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over <= 0, `the page is ${over} px wider than the screen`);
}

async function skips(page) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => ({ text: document.activeElement.textContent, x: document.activeElement.getBoundingClientRect().x }));
  expect(first.text.startsWith('Skip'), 'the first stop is no skip link');
  expect(first.x >= 0, 'the skip link is not seen when it has the focus');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement.id) === 'main', 'the skip link does not lead to the content');
}

async function searches(page) {
  const shown = () => page.locator('li.clause:visible').count();
  const all = await page.locator('li.clause').count();
  expect(all > 100 && await shown() === all, `${await shown()} of ${all} clauses are shown before the search`);
  await page.getByLabel('Search').fill('name-taken');
  expect(await page.locator('[id="clause/CopyClusterSnapshot/name-taken"]').isVisible(), 'the search does not find the clause');
  const found = await shown();
  expect(found >= 1 && found < all / 4, `the search finds ${found} clauses`);
  expect((await page.locator('#shown').innerText()).startsWith(`${found} of ${all}`), 'the count is wrong');
  await page.getByLabel('Search').fill('no clause has this');
  expect(await shown() === 0, 'the search for nothing finds something');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.locator('li.clause:visible').nth(all - 1).waitFor({ timeout: 5000 });
  await page.getByLabel('Level').selectOption('SHOULD');
  expect(await shown() === await page.locator('li.clause[data-level=SHOULD]').count(), 'the level does not filter');
}

async function call(method, path, body) {
  const answer = await fetch(server + path, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function source(name) {
  const { cluster } = await call('POST', '/cluster', {
    clusterName: name, authType: 'PLAIN_TEXT', adminUserName: 'sampleadmin', adminUserPassword: 'correct-horse-42', shardCapacity: 2, shardCount: 1,
  });
  await call('GET', `/cluster/${encodeURIComponent(cluster.clusterArn)}`);
  const { snapshot } = await call('POST', '/cluster-snapshot', { clusterArn: cluster.clusterArn, snapshotName: `${name}-source` });
  return snapshot.snapshotArn;
}

/** A copy as a reader makes one: open the operation, try it out, fill in, execute, read the answer. */
async function copies(page, name) {
  const block = page.locator('.opblock', { hasText: '/cluster-snapshot/{snapshotArn}/copy' });
  await block.locator('.opblock-summary-control').click();
  await block.getByRole('button', { name: 'Try it out' }).click();
  await block.locator('tr[data-param-name=snapshotArn] input').fill(await source(name));
  await block.locator('textarea.body-param__text').fill(JSON.stringify({ targetSnapshotName: `${name}-copy` }));
  const answered = page.waitForResponse(response => response.url().endsWith('/copy'));
  await block.getByRole('button', { name: 'Execute' }).click();
  const answer = await answered;
  expect(answer.status() === 200, `the copy is answered with ${answer.status()}: ${await answer.text()}`);
  expect(answer.url().includes('arn%3Aaws'), `the ARN goes out as ${answer.url()}`);
  await block.locator('.live-responses-table', { hasText: `${name}-copy` }).waitFor({ timeout: 10000 });
}

async function picture(page, screen, path) {
  if (!values.screenshots) return;
  mkdirSync(values.screenshots, { recursive: true });
  await page.screenshot({ path: join(values.screenshots, `${path.replace(/\W/g, '-')}-${screen.name}.png`) });
}

async function visit(page, base, path) {
  const answer = await page.goto(base + path);
  expect(answer.ok(), `the page is answered with ${answer.status()}`);
}

async function check(browser, screen, base) {
  for (const path of pages) {
    where = `${path}, ${screen.name}`;
    const page = await open(browser, screen, base);
    await visit(page, base, path);
    await picture(page, screen, path);
    await skips(page);
    await fits(page);
    expect(await page.locator('h1').count() === 1, 'there is not one h1');
    await accessible(page);
    if (path === 'clauses.html') await searches(page);
    await page.context().close();
  }
  where = `api.html, ${screen.name}`;
  const page = await open(browser, screen, server);
  await visit(page, base, 'api.html');
  await page.locator('.opblock').first().waitFor();
  await picture(page, screen, 'api.html');
  await skips(page);
  await fits(page);
  await accessible(page, ['serious', 'critical']);
  await copies(page, screen.name);
  await picture(page, screen, 'copy');
  await fits(page);
  await accessible(page, ['serious', 'critical']);
  await page.context().close();
}

async function fromDisk(browser) {
  const base = pathToFileURL(resolve(values.disk)).href + '/';
  for (const path of [...pages, 'api.html']) {
    where = `${path} from the disk`;
    const page = await open(browser, screens[0], base);
    await page.goto(base + path);
    if (path === 'clauses.html') await searches(page);
    if (path === 'api.html') await page.locator('.opblock').first().waitFor();
    const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(family.includes('system-ui'), 'the page has no style');
    await page.context().close();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const screen of screens) await check(browser, screen, `${server}/docs/`);
  await fromDisk(browser);
} finally {
  await browser.close();
}
problems.forEach(problem => console.error(problem));
console.log(`${pages.length + 1} pages on ${screens.length} screens: ${problems.length ? problems.length + ' problems.' : 'all as it has to be.'}`);
process.exitCode = problems.length ? 1 : 0;
