// Every view in every dress: no accessibility violation, no scrolling sideways, nothing over another thing. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

const DRESSES = [
  ['Chinese, light, 1366×768', {}],
  ['English, dark, 1366×768', { locale: 'en-US', colorScheme: 'dark' }],
  ['Chinese, forced colours', { forcedColors: 'active' }],
  ['English, 400 px', { locale: 'en-US', width: 400, height: 800 }],
  ['Chinese, dark, 320 px', { colorScheme: 'dark', width: 320, height: 640, layoutOnly: true }],
  ['Chinese, 200 % zoom of 1366×768', { width: 683, height: 384, layoutOnly: true }],
];
/** Pairs of controls that cover each other, and controls cut off by the page's edge. */
const clashes = (page) =>
  page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll('button, a[href], input:not([type=file]), select, textarea, [role=tab], [role=combobox]'),
    ].filter((one) => {
      const box = one.getBoundingClientRect();
      return (
        box.width > 1 &&
        box.height > 1 &&
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !one.closest('[aria-hidden=true]')
      );
    });
    const boxes = shown.map((one) => ({ one, box: one.getBoundingClientRect() }));
    const clip = (one) => {
      // What a scrolling ancestor hides cannot be covered.
      let { top, bottom, left, right } = one.getBoundingClientRect();
      for (let up = one.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const edge = up.getBoundingClientRect();
        [top, bottom, left, right] = [
          Math.max(top, edge.top),
          Math.min(bottom, edge.bottom),
          Math.max(left, edge.left),
          Math.min(right, edge.right),
        ];
      }
      return { top, bottom, left, right };
    };
    const name = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? one.tagName).trim().slice(0, 30);
    const found = [];
    boxes.forEach(({ one: a }, at) => {
      const first = clip(a);
      for (const { one: b } of boxes.slice(at + 1)) {
        if (a.contains(b) || b.contains(a) || a.closest('label')?.contains(b) || a.parentElement === b.parentElement?.parentElement)
          continue;
        const second = clip(b);
        const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
        const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
        if (across > 3 && down > 3) found.push(`${name(a)} × ${name(b)}`);
      }
    });
    return found;
  });

for (const [title, options] of DRESSES)
  test(title, { timeout: 90_000 }, async () => {
    const { page, errors, foreign, close } = await openPage('workbench.html', options);
    try {
      page.setDefaultTimeout(20_000);
      await page.locator('aside h2').first().waitFor();
      const views = [
        ...(await page.getByRole('complementary').getByRole('tab').all()).map((tab) => ({ tab, of: 'pane' })),
        ...(await page.getByRole('banner').getByRole('tab').all()).map((tab) => ({ tab, of: 'page' })),
      ];
      assert.equal(views.length, 9);
      for (const { tab, of } of views) {
        const name = await tab.innerText();
        await tab.click();
        await page.waitForTimeout(150);
        await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
        // The whole page once, then the part that the tab changes. Where only the size differs, the places are looked at and no more.
        if (!options.layoutOnly || tab === views[0].tab) {
          const within = tab === views[0].tab ? null : of === 'pane' ? 'aside' : 'main > div';
          const found = await violations(page, { forcedColors: options.forcedColors === 'active', within });
          assert.deepEqual(found, [], name);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${name} scrolls sideways by ${wide}`);
        assert.deepEqual(await clashes(page), [], name);
      }
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
    } finally {
      await close();
    }
  });
