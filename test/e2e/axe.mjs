import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page or frame, or `within` one part of it (a selector), as one line a violation. */
export async function violations(frame, { forcedColors = false, within = null } = {}) {
  // Through the debugger, not as a script of the page: its policy forbids that.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  // A button on its way from disabled to enabled has for a tenth of a second a colour that nobody reads by.
  await frame.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished.catch(() => null)),
    ),
  );
  // Where the system forces its colours, it answers for their contrast, and what the page asked for says nothing.
  // The component library's focus sentinels pass the focus on at once; nobody can stay on one.
  const found = await frame.evaluate(
    ([colours, part]) =>
      window.axe.run(
        { ...(part ? { include: [part] } : {}), exclude: ['[data-tabster-dummy]'] },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } },
      ),
    [!forcedColors, within],
  );
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`);
}
