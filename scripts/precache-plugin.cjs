const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

/**
 * Writes the service worker with the list of every file of the build and a version made from their contents, so that the page works
 * offline after the first load, whole, and a new build replaces the old one as a whole.
 */
module.exports = class PrecachePlugin {
  constructor({ template, filename }) {
    this.template = template;
    this.filename = filename;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PrecachePlugin', (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap({ name: 'PrecachePlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const hash = createHash('sha256');
        const names = Object.keys(assets)
          .filter((name) => !/\.(?:map|LICENSE\.txt)$/.test(name))
          .sort();
        for (const name of names) hash.update(name).update('\0').update(assets[name].buffer());
        const text = readFileSync(this.template, 'utf8')
          .replace('__FILES__', () => JSON.stringify(names))
          .replace('__VERSION__', () => hash.digest('hex').slice(0, 16));
        compilation.emitAsset(this.filename, new sources.RawSource(text));
      });
    });
  }
};
