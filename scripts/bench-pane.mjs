// Measures what one edit costs the pane's own thread on a sheet of about 100,000 cells: node scripts/bench-pane.mjs [villages]
import { openInOffice } from '../test/e2e/office-page.mjs';

const villages = Number(process.argv[2] ?? 16_600);
const excel = await openInOffice((page) => page.evaluate((rows) => window.excelHost.openVillages(rows), villages));
await excel.pane.getByRole('button', { name: '校验当前工作簿' }).click();
await excel.pane.locator('h2').waitFor({ timeout: 120_000 });
// Time that the pane's own thread computes, by its processor clock: other work of the machine does not count.
const session = await excel.page.context().newCDPSession(excel.frame());
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};
const sentBytes = () => excel.page.evaluate(() => window.excelHost.host.requests.reduce((sum, one) => sum + one.bytes, 0));
const before = await sentBytes();
const computed = [];
const results = [];
for (let edit = 0; edit < 5; edit++) {
  const said = await excel.pane.locator('h2').innerText();
  const started = Date.now();
  const busyBefore = await busy();
  await excel.page.evaluate((row) => window.excelHost.type('村', row, 5, 9_000 + row), 100 + edit * 1000);
  await excel.pane.locator('h2').filter({ hasNotText: said }).waitFor({ timeout: 60_000 });
  results.push(Date.now() - started);
  computed.push((await busy()) - busyBefore);
}
console.log(`${villages * 6} cells`);
console.log(`the pane's thread computed for an edit: ${computed.map((time) => time.toFixed(0)).join(', ')} ms`);
console.log(`edit to result, 800 ms of waiting for a pause in typing included: ${results.join(', ')} ms`);
console.log(`bytes asked of Excel for five edits: ${(await sentBytes()) - before}`);
await excel.close();
