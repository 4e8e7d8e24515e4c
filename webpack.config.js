const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const PrecachePlugin = require('./scripts/precache-plugin.cjs');

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target, transform: { react: { runtime: 'automatic' } } } } },
});
const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] };

/** The command line: one bundle for Node, so that it starts fast and an installed package needs no build. */
const cli = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  node: { __dirname: false },
  entry: { main: './src/cli/main.ts', 'check-worker': './src/cli/worker.ts', 'bench-stages': './src/cli/bench-stages.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', chunkFilename: '[name].js', library: { type: 'commonjs2' } },
  module: { rules: [swc('es2022')] },
  resolve,
  // Starts processes from a file of its own, which a bundle has not.
  externals: { tinypool: 'import tinypool' },
  optimization: { minimize: false, splitChunks: false },
  devtool: false,
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: 'cli', buildDependencies: { config: [__filename] } },
});

/** Pages: static files that any web server can host from any folder. */
const web = (name, mode, entry, page, copied) => ({
  name,
  mode,
  target: ['web', 'es2022'],
  entry: typeof entry === 'string' ? { [name]: entry } : entry,
  output: { path: path.resolve(__dirname, 'dist/web'), filename: '[name].js', chunkFilename: `${name}-[name].js`, publicPath: 'auto' },
  module: { rules: [swc('es2022'), { test: /\.m?js$/, resolve: { fullySpecified: false } }] },
  resolve,
  plugins: [new HtmlPlugin(page), new CopyPlugin({ patterns: copied })],
  // A worker is one file: each part that it would share with the page costs it a round trip before it can begin.
  optimization: { chunkIds: 'named', splitChunks: { chunks: (chunk) => !/-worker$/.test(chunk.name ?? '') && !chunk.canBeInitial() } },
  devtool: mode === 'production' ? false : 'cheap-module-source-map',
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
});

const shared = [
  { from: 'assets/*.png', to: 'assets/[name][ext]' },
  { from: 'assets/web/page.css', to: 'page.css' },
];

/**
 * Where the pane gets office.js from, a setting of the build (OFFICE_JS): Microsoft's CDN, the one run by 21Vianet in China,
 * or the address of an own copy. Microsoft supports its CDN only.
 */
const OFFICE_JS = { microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js' };
const officeJs = () => OFFICE_JS[process.env.OFFICE_JS ?? 'microsoft'] ?? process.env.OFFICE_JS;
/** What the page's policy lets in for it; nothing more for an own copy beside the pages. */
const officeOrigin = () => (/^https?:/.test(officeJs()) ? new URL(officeJs()).origin : '');

const pane = (mode) =>
  web('pane', mode, './src/taskpane/main.tsx', { template: 'src/taskpane/index.html', filename: 'taskpane.html', scriptLoading: 'defer', templateParameters: { officeJs: officeJs(), officeOrigin: officeOrigin() } }, [
    ...shared,
    { from: 'assets/samples', to: 'samples' },
  ]);

const workbench = (mode) => {
  const entry = { 'workbench-start': './src/workbench/start.ts', workbench: { import: './src/workbench/main.tsx', dependOn: 'workbench-start' } };
  const page = web('workbench', mode, entry, { template: 'src/workbench/index.html', filename: 'workbench.html', scriptLoading: 'defer' }, [
    ...shared,
    { from: 'assets/samples', to: 'samples' },
  ]);
  return {
    ...page,
    // Scripts and workers are the only things that may become code, and only from addresses of the build.
    output: { ...page.output, trustedTypes: { policyName: 'statbrief' } },
    plugins: [...page.plugins, new PrecachePlugin({ template: path.resolve(__dirname, 'assets/web/service-worker.js'), filename: 'service-worker.js' })],
    devServer: { port: 3000, open: ['/workbench.html'], hot: false, liveReload: false, client: false, static: false },
  };
};

/** The simulated Excel (and Word) around the pages, for the tests in Chromium; no part of the product. */
const testHost = (mode) => ({
  name: 'test-host',
  mode,
  target: ['web', 'es2022'],
  entry: { excel: './test/host/browser/excel-page.ts', word: './test/host/browser/word-page.ts' },
  output: { path: path.resolve(__dirname, 'dist/test-host'), filename: '[name].js' },
  module: { rules: [swc('es2022'), { test: /\.m?js$/, resolve: { fullySpecified: false } }] },
  resolve,
  plugins: [new CopyPlugin({ patterns: [{ from: 'test/host/browser/*.html', to: '[name][ext]' }] })],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: `test-host-${mode}`, buildDependencies: { config: [__filename] } },
});

module.exports = (_env, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [cli(mode), pane(mode), workbench(mode), testHost(mode)];
};
