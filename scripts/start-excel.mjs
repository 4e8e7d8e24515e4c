// npm run start:excel: serves the pane over https with a development certificate and tells Excel of it where Excel is.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './steps.mjs';

ensureInstalled();
const require = createRequire(import.meta.url);
const webpack = require('webpack');
const Server = require('webpack-dev-server');
const certificates = require('office-addin-dev-certs');
const manifest = path.join(root, 'manifest.xml');
const PORT = Number(process.env.PORT ?? 3000);

/** Where Excel looks for the manifests of add-ins under development. */
function tellExcel() {
  if (process.platform === 'darwin') {
    const folder = path.join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    if (!existsSync(path.dirname(folder))) return null;
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, path.join(folder, 'statbrief.manifest.xml'));
    return '请在 Excel 里：插入 → 我的加载项 → 开发人员加载项 → 卫统助手。';
  }
  if (process.platform === 'win32') {
    const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    execFileSync('reg', ['add', key, '/v', 'statbrief', '/t', 'REG_SZ', '/d', manifest, '/f'], { stdio: 'ignore' });
    return '请重新打开 Excel：插入 → 我的加载项 → 开发人员加载项 → 卫统助手。';
  }
  return null;
}

/** Trusted where the system can be asked to trust it; elsewhere only made, and the browser will warn. */
async function httpsOptions() {
  if (process.platform === 'win32' || process.platform === 'darwin') return certificates.getHttpsServerOptions();
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(tmpdir(), 'statbrief-dev-certs', name));
  mkdirSync(path.dirname(ca), { recursive: true });
  if (![ca, cert, key].every((file) => existsSync(file))) await certificates.generateCertificates(ca, cert, key, 30);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

const config = require(path.join(root, 'webpack.config.js'))({}, { mode: 'development' }).find(({ name }) => name === 'pane');
const server = new Server(
  { port: PORT, server: { type: 'https', options: await httpsOptions() }, hot: false, liveReload: false, client: false, static: false },
  webpack(config),
);
await server.start();
process.stdout.write(`\n任务窗格：https://localhost:${PORT}/taskpane.html\n`);
const told = tellExcel();
process.stdout.write(
  told === null
    ? '本机没有找到 Excel，窗格只在 https 上提供。要在 Excel 中试用，请把 manifest.xml 放进共享文件夹目录或在 Excel 网页版里上传；不用 Excel 请执行 npm start 打开浏览器工作台。\n'
    : `${told}\n`,
);
