// The built pages in Chromium, served from disk under an https origin that exists nowhere: whatever else is asked for is logged and refused.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ORIGIN = 'https://statbrief.example';
export const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/web');
export const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  png: 'image/png',
};
export const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

export const chromiumPath = () =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM].find((file) => file && existsSync(file));

/** Opens a page; `foreign` collects every request to anything but the page's own origin. */
export async function openPage(name, options = {}) {
  const { width = 1366, height = 768, locale = 'zh-CN', colorScheme = 'light', forcedColors = 'none' } = options;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme,
    forcedColors,
    // A colour on its way to another would be measured for its contrast.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const foreign = [];
  const errors = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      foreign.push(url.href);
      return route.abort();
    }
    const file = path.join(web, decodeURIComponent(url.pathname));
    if (!file.startsWith(web) || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream' });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${ORIGIN}/${name}`);
  return { page, foreign, errors, close: () => browser.close() };
}
