// A built page of the add-in inside the simulated Office, in Chromium, under the real office.js. Nothing reaches a network: what is
// asked for is answered from disk or written down in `foreign` and refused.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ARGS, ORIGIN, TYPES, chromiumPath, web } from './browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const officeDist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
export const HOST = { Excel: 'https://excel.officeapps.live.com', Word: 'https://word.officeapps.live.com' };
/** The built pages name one of Microsoft's addresses; it is answered from the installed library. */
const CDN = /^https:\/\/appsforoffice[^/]*\/(?:lib\/1\/hosted|appsforoffice\/lib\/1\/hosted)\//;
export const REQUIREMENTS = { ExcelApi: '1.15', RichApiRuntime: '1.2', SharedRuntime: '1.1', DialogApi: '1.2', CustomXmlParts: '1.1' };

export const sample = (name) => readFileSync(path.join(root, 'assets/samples', name)).toString('base64');

function fileFor(url) {
  if (url.origin === ORIGIN) return path.join(web, decodeURIComponent(url.pathname));
  if (Object.values(HOST).includes(url.origin)) return path.join(root, 'dist/test-host', url.pathname.replace(/^\/host\//, ''));
  if (CDN.test(url.href)) return path.join(officeDist, url.pathname.replace(/^.*\/hosted\//, ''));
  return null;
}

/** Opens host and pane; `pane` is the add-in's frame, `page` the simulated Office around it. */
export async function openInOffice(open, options = {}) {
  const {
    app = 'Excel',
    width = 1366,
    height = 768,
    paneWidth = 350,
    /** Pixels of a picture to one of the page. */
    scale = 1,
    colorScheme = 'light',
    forcedColors = 'none',
    requirements = REQUIREMENTS,
  } = options;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
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
    const file = fileFor(url);
    if (file === null) {
      foreign.push(url.href);
      return route.abort();
    }
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
    return route.fulfill({ body: readFileSync(file), contentType: type, headers: { 'access-control-allow-origin': '*' } });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  // A private window refuses storage to a framed page; office.js writes that down itself and goes on.
  page.on(
    'console',
    (message) => message.type() === 'error' && !/'sessionStorage' property/.test(message.text()) && errors.push(message.text()),
  );
  await page.goto(`${HOST[app]}/${app.toLowerCase()}.html`);
  await page.evaluate((pixels) => document.documentElement.style.setProperty('--pane', `${pixels}px`), paneWidth);
  await open(page);
  const spec = { app, requirements, origin: HOST[app], ...(options.readOnly ? { readOnly: true } : {}), latency: options.latency ?? 0 };
  const name = `${app.toLowerCase()}Host`;
  await page.evaluate(([host, url, officeSpec]) => window[host].openPane(url, officeSpec), [name, `${ORIGIN}/taskpane.html`, spec]);
  return {
    page,
    pane: page.frameLocator('#pane iframe'),
    frame: () => page.frames().find((one) => one.url().startsWith(ORIGIN)),
    foreign,
    errors,
    close: () => browser.close(),
  };
}

/** Excel with a sample workbook open. */
export const openInExcel = (name, options = {}) =>
  openInOffice((page) => page.evaluate((bytes) => window.excelHost.openBook(bytes), sample(name)), options);

/** Word with these paragraphs open. */
export const openInWord = (paragraphs, options = {}) =>
  openInOffice((page) => page.evaluate((lines) => window.wordHost.openDocument(lines), paragraphs), {
    app: 'Word',
    requirements: { WordApi: '1.3', RichApiRuntime: '1.2', DialogApi: '1.2' },
    ...options,
  });
