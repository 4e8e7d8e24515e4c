import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE_FILES, loadCatalogue } from '../../src/catalogue/load';
import { validateCatalogue } from '../../src/core/catalogue/validate';

const folder = path.join(__dirname, '../../src/catalogue');

describe('the shipped catalogue', () => {
  it('has no problem', () => {
    expect(validateCatalogue(CATALOGUE_FILES).problems).toEqual([]);
  });

  it('loads every data file of its folder', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(CATALOGUE_FILES.map((entry) => entry.file).sort()).toEqual(files.map((name) => name.split(path.sep).join('/')).sort());
  });

  it('gives every rate numerator, denominator and scale, and every target a source', () => {
    const data = loadCatalogue();
    for (const indicator of data.indicators.filter((item) => item.kind === 'rate')) {
      expect([indicator.id, Boolean(indicator.numerator), Boolean(indicator.denominator), (indicator.scale ?? 0) > 0]).toEqual([
        indicator.id,
        true,
        true,
        true,
      ]);
    }
    for (const target of data.targets) expect([target.id, target.source.title.length > 3]).toEqual([target.id, true]);
  });

  it('reaches every domain', () => {
    const data = loadCatalogue();
    const reached = new Set(data.indicators.map((indicator) => indicator.domain));
    expect(data.domains.filter((domain) => !reached.has(domain.id))).toEqual([]);
  });
});

describe('docs/指标目录.md', () => {
  it('is what the data gives', () => {
    const script = path.join(__dirname, '../../scripts/make-catalogue-docs.mjs');
    expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});
