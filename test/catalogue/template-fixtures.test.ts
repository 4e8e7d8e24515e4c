import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/catalogue/catalogue';
import { prepare } from '../../src/core/engine/check-snapshot';
import { DEFAULT_STYLE, type WorkbookSnapshot } from '../../src/core/model/workbook';

const folder = path.join(__dirname, '../fixtures/templates');
const catalogue = buildCatalogue(loadCatalogue());
type Grid = readonly (readonly (string | number)[])[];
interface Fixture {
  readonly template: string;
  readonly sample: Grid;
  readonly nearMiss: { readonly why: string; readonly grid: Grid };
}
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Fixture);

function snapshotOf(grid: Grid): WorkbookSnapshot {
  const width = Math.max(...grid.map((row) => row.length));
  return {
    origin: 'memory',
    styles: [DEFAULT_STYLE],
    sheets: [
      {
        name: '表1',
        visibility: 'visible',
        usedRange: { top: 0, left: 0, bottom: grid.length - 1, right: width - 1 },
        rows: grid.map((row, index) => ({
          index,
          cells: row.flatMap((value, col) => (value === '' ? [] : [{ row: index, col, value, style: 0 }])),
        })),
        merges: [{ top: 0, left: 0, bottom: 0, right: width - 1 }],
        hiddenRows: [],
        hiddenColumns: [],
        comments: [],
        protected: false,
        listObjects: [],
      },
    ],
    definedNames: [],
    dateSystem: '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes: [],
  };
}

const boundTo = (grid: Grid) =>
  prepare(snapshotOf(grid), catalogue, { only: [], year: null, area: null }).tables.map((table) => table.template?.id ?? null);

describe('template fixtures', () => {
  it('there is one for every template', () => {
    expect(fixtures.map((fixture) => fixture.template).sort()).toEqual(catalogue.data.templates.map((template) => template.id).sort());
  });
  it.each(fixtures.map((fixture) => [fixture.template, fixture] as const))('%s binds its sample', (id, fixture) =>
    expect(boundTo(fixture.sample)).toEqual([id]),
  );
  it.each(fixtures.map((fixture) => [fixture.template, fixture] as const))('%s does not bind its near miss', (id, fixture) =>
    expect(boundTo(fixture.nearMiss.grid)).not.toContain(id),
  );
});
