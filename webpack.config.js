const path = require('node:path');

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

module.exports = (_env, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [cli(mode)];
};
