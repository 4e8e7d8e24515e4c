const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

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
  entry: './src/cli/main.ts',
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: 'main.js', chunkFilename: '[name].js', library: { type: 'commonjs2' } },
  module: { rules: [swc('es2022')] },
  resolve,
  optimization: { minimize: false, splitChunks: false },
  devtool: false,
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: 'cli', buildDependencies: { config: [__filename] } },
});

/** The catalogue's JSON files joined into the one that pages fetch. */
function joinedCatalogue() {
  const folder = path.resolve(__dirname, 'src/catalogue');
  const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const list = (content, name) => (Array.isArray(content) ? content : (content[name] ?? []));
  const all = (name) => {
    const sub = path.join(folder, name);
    const files = existsSync(sub) ? readdirSync(sub).filter((file) => file.endsWith('.json')).sort() : [];
    return [...list(read(path.join(folder, `${name}.json`)), name), ...files.flatMap((file) => list(read(path.join(sub, file)), name))];
  };
  return JSON.stringify({ domains: all('domains'), indicators: all('indicators'), templates: all('templates'), targets: all('targets') });
}

/** Pages: static files that any web server can host from any folder. */
const web = (name, mode, entry, page, copied) => ({
  name,
  mode,
  target: ['web', 'es2022'],
  entry: { [name]: entry },
  output: { path: path.resolve(__dirname, 'dist/web'), filename: '[name].js', chunkFilename: `${name}-[name].js`, publicPath: 'auto' },
  module: { rules: [swc('es2022'), { test: /\.m?js$/, resolve: { fullySpecified: false } }] },
  resolve,
  plugins: [new HtmlPlugin(page), new CopyPlugin({ patterns: copied })],
  optimization: { chunkIds: 'named' },
  devtool: mode === 'production' ? false : 'cheap-module-source-map',
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
});

const shared = [
  { from: 'assets/*.png', to: 'assets/[name][ext]' },
  { from: 'assets/web/page.css', to: 'page.css' },
  { from: 'webpack.config.js', to: 'catalogue.json', transform: joinedCatalogue },
];

const workbench = (mode) => ({
  ...web('workbench', mode, './src/workbench/main.tsx', { template: 'src/workbench/index.html', filename: 'workbench.html', scriptLoading: 'defer' }, [
    ...shared,
    { from: 'assets/samples', to: 'samples' },
    { from: 'assets/web/service-worker.js', to: 'service-worker.js' },
  ]),
  devServer: { port: 3000, open: ['/workbench.html'], hot: false, liveReload: false, client: false, static: false },
});

module.exports = (_env, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [cli(mode), workbench(mode)];
};
