// Builds only the command line bundle (dist/cli/main.js).
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const configurations = require(path.join(root, 'webpack.config.js'))({}, { mode: 'production' });
const compiler = webpack(configurations.find((configuration) => configuration.name === 'cli'));
compiler.run((failure, stats) => {
  if (failure || stats.hasErrors()) {
    process.stdout.write(failure ? String(failure) : stats.toString({ all: false, errors: true }));
    process.exitCode = 1;
  }
  compiler.close(() => {});
});
