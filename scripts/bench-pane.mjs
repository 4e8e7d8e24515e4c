// Measures what one edit costs the pane's own thread on a sheet of about 100,000 cells: node scripts/bench-pane.mjs [villages]
import { openInOffice } from '../test/e2e/office-page.mjs';

const villages = Number(process.argv[2] ?? 16_600);
const excel = await openInOffice((page) => page.evaluate((rows) => window.excelHost.openVillages(rows), villages));
await excel.pane.getByRole('button', { name: '校验当前工作簿' }).click();
await excel.pane.locator('h2').waitFor({ timeout: 120_000 });
const tasks = await excel.frame().evaluate(() => {
  window.longest = [];
  // Tasks of 50 ms or more are all that a browser tells of; none means that no task was as long.
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.longest.push(entry.duration))).observe({
    type: 'longtask',
  });
  return typeof PerformanceObserver;
});
const before = await excel.page.evaluate(() => window.excelHost.host.requests.reduce((sum, one) => sum + one.bytes, 0));
const results = [];
for (let edit = 0; edit < 5; edit++) {
  const said = await excel.pane.locator('h2').innerText();
  const started = Date.now();
  await excel.page.evaluate((row) => window.excelHost.type('村', row, 5, 9_000 + row), 100 + edit * 1000);
  await excel.pane.locator('h2').filter({ hasNotText: said }).waitFor({ timeout: 60_000 });
  results.push(Date.now() - started);
}
const longest = await excel.frame().evaluate(() => window.longest);
const sent = (await excel.page.evaluate(() => window.excelHost.host.requests.reduce((sum, one) => sum + one.bytes, 0))) - before;
console.log(`${villages * 6} cells (${tasks === 'function' ? 'measured' : 'not measured'})`);
console.log(`edit to result, 800 ms of waiting for a pause in typing included: ${results.join(', ')} ms`);
console.log(`tasks of 50 ms or more on the pane's thread: ${longest.length === 0 ? 'none' : longest.map(Math.round).join(', ') + ' ms'}`);
console.log(`request bytes for five edits: ${sent}`);
await excel.close();
