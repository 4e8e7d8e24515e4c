import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE_FILES, loadCatalogue } from '../../src/catalogue/load';
import { nameKey } from '../../src/core/mapping/label-text';
import { lineOfEntry } from '../../src/core/catalogue/entry-line';
import { aliasKey, validateCatalogue } from '../../src/core/catalogue/validate';

const folder = path.join(__dirname, '../../src/catalogue');

describe('the shipped catalogue', () => {
  it('has no problem', () => {
    const { problems } = validateCatalogue(CATALOGUE_FILES);
    expect(
      problems.map(({ code, file, entry, detail }) => {
        const line = lineOfEntry(readFileSync(path.join(folder, file), 'utf8'), entry);
        return `src/catalogue/${file}:${String(line)} ${entry}: ${code} (${detail})`;
      }),
    ).toEqual([]);
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

  it('lets no two indicators share a name as the mapping reads it, unless their units differ', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, name, aliases, unit } of loadCatalogue().indicators)
      for (const key of new Set([name, ...aliases].map((one) => `${nameKey(one)} ${unit}`))) {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        else shared.push(`${key}: ${owner} and ${id}`);
      }
    expect(shared).toEqual([]);
  });

  it('holds no target twice', () => {
    const seen = new Map<string, string>();
    const twice = loadCatalogue().targets.flatMap(({ id, indicator, comparator, value, jurisdiction, scope, years, source }) => {
      const key = JSON.stringify([indicator, comparator, value, jurisdiction, scope, years, source.title]);
      const before = seen.get(key);
      seen.set(key, id);
      return before === undefined ? [] : [`${id} is ${before}`];
    });
    expect(twice).toEqual([]);
  });

  it('is plain about units, directions and sums', () => {
    const odd = loadCatalogue().indicators.flatMap(({ id, name, unit, kind, scale, direction, addsOverAreas, addsOverTime, decimals }) => {
      const wrong: string[] = [];
      const said = { '%': 100, '‰': 1000, '/10万': 100_000, '/万': 10_000, '/100万': 1_000_000 }[unit];
      if (kind === 'rate' && said !== scale) wrong.push(`scale ${String(scale)} for ${unit}`);
      if (kind !== 'rate' && kind !== 'index' && said !== undefined) wrong.push(`${kind} in ${unit}`);
      if ((kind === 'amount') !== /^(?:元|万元|亿元)$/u.test(unit) && kind !== 'mean') wrong.push(`${kind} in ${unit}`);
      if (kind !== 'count' && kind !== 'amount' && (addsOverAreas || addsOverTime)) wrong.push('a rate adds up');
      if (addsOverTime && !addsOverAreas) wrong.push('adds over time alone');
      if (kind === 'count' && decimals !== 0) wrong.push(`${String(decimals)} decimals`);
      if (/(?:死亡|病死|漏报|感染|龋患|近视)率$/u.test(name) && direction === 'up') wrong.push('a bad rate is to rise');
      if (/(?:接种|系统管理|合格|建档|签约|治愈|知晓|达标|覆盖|及时)率$/u.test(name) && !/不合格/u.test(name) && direction !== 'up')
        wrong.push('a good rate is not to rise');
      if (/率$/u.test(name) && kind === 'count') wrong.push('a rate that is a count');
      return wrong.map((what) => `${id} ${name}: ${what}`);
    });
    expect(odd).toEqual([]);
  });

  it('has English names and ids that are no transliteration', () => {
    const odd = loadCatalogue().indicators.filter(
      ({ id, name, nameEn }) =>
        /[\u3400-\u9fff]/u.test(nameEn) ||
        !/^[A-Z"0-9]/u.test(nameEn) ||
        id.length > 60 ||
        name.length > 40 ||
        /\bcases cases\b|visits visits/u.test(nameEn),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('reaches every domain', () => {
    const data = loadCatalogue();
    const reached = new Set(data.indicators.map((indicator) => indicator.domain));
    expect(data.domains.filter((domain) => !reached.has(domain.id))).toEqual([]);
  });
});

describe('docs/未收录名称.json', () => {
  const entries = JSON.parse(readFileSync(path.join(__dirname, '../../docs/未收录名称.json'), 'utf8')) as readonly {
    readonly name: string;
    readonly domain: string;
    readonly reason: string;
  }[];
  it('gives every name that was left out a reason, once, and none that the catalogue knows', () => {
    const data = loadCatalogue();
    const known = new Set(data.indicators.flatMap(({ name, aliases }) => [name, ...aliases].map(aliasKey)));
    const domains = new Set(data.domains.map(({ id }) => id));
    expect(entries.filter(({ name }) => known.has(aliasKey(name)))).toEqual([]);
    expect(entries.filter(({ domain }) => !domains.has(domain))).toEqual([]);
    expect(new Set(entries.map(({ name }) => aliasKey(name))).size).toBe(entries.length);
    expect([...new Set(entries.map(({ reason }) => reason))].sort()).toEqual([
      'campaign',
      'change',
      'group',
      'internal',
      'local',
      'practice',
      'rank',
      'standard',
      'task',
    ]);
  });
});

describe('docs/指标目录.md', () => {
  it('is what the data gives', () => {
    const script = path.join(__dirname, '../../scripts/make-catalogue-docs.mjs');
    expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});
