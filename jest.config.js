/** Jest runs the TypeScript sources through swc; ESM-only packages are transformed too. */
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } }];
module.exports = {
  // No test is a race: a loaded machine makes it slow, not red.
  testTimeout: 180_000,
  testEnvironment: 'node',
  // The real office.js keeps its timers after a test file is over; globals taken away from it would throw in the next file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@borgar/fx|numfmt|munkres|fflate|tinypool)/)'],
  // numfmt 4.0.1 names a file for require that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  cacheDirectory: '<rootDir>/.cache/jest',
};
