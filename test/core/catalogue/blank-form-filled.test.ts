import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { writeBook } from '../../../src/adapters/xlsx-file/write-book';
import { loadCatalogue } from '../../../src/catalogue/load';
import { blankForm } from '../../../src/core/catalogue/blank-form';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { checkSnapshot } from '../../../src/core/engine/check-snapshot';
import type { BookSpec, CellSpec, SheetSpec } from '../../../src/core/model/book-spec';
import type { Template } from '../../../src/core/model/catalogue';
import { plausibleLine, randomOf, rounded } from '../../support/plausible';

const catalogue = buildCatalogue(loadCatalogue());
const templates = catalogue.data.templates;
const AREAS = ['东风镇', '红旗镇', '光明乡', '胜利街道', '南桥镇', '北沟乡', '西山乡', '中和镇', '石门镇', '青龙乡', '双河镇', '柳林乡'];
const FIRST_ROW = 3;

/** The form with a year in its title and numbers that keep every relation in its cells, formulas with the result a host would show. */
function filled(template: Template, seed: number): BookSpec {
  const spec = blankForm(template, catalogue);
  const sheet = spec.sheets[0] as SheetSpec;
  const random = randomOf(seed);
  const down = template.orientation === 'indicators-down';
  const members = template.breakdowns[0]?.members ?? [];
  const count = down ? Math.max(1, members.length) : members.length || AREAS.length;
  const lines = Array.from({ length: count }, () => plausibleLine(template, catalogue, random));
  const summed = (id: string): number => lines.reduce((sum, line) => sum + (line.get(id) ?? 0), 0);
  const valueAt = (row: number, col: number): number | null => {
    const id = template.indicators[down ? row - FIRST_ROW : col - 1];
    const line = lines[down ? col - 2 : row - FIRST_ROW];
    if (id === undefined) return null;
    if (line) return line.get(id) ?? null;
    const indicator = catalogue.indicator(id);
    const ratio = template.relations.find((relation) => relation.kind === 'ratio' && relation.left[0] === id);
    if (ratio) {
      const [numerator, denominator] = ratio.right.map(summed);
      return rounded(((numerator ?? 0) / (denominator ?? 1)) * (ratio.scale ?? 1), indicator?.decimals ?? 2);
    }
    return indicator?.addsOverAreas ? rounded(summed(id), indicator.decimals ?? 2) : null;
  };
  const cells = sheet.cells.map((cell): CellSpec => {
    if (cell.row === 0 && cell.col === 0) return { ...cell, value: `2023年临江县${template.title}` };
    if (!down && members.length === 0 && cell.col === 0 && cell.style === 'stub')
      return { ...cell, value: AREAS[cell.row - FIRST_ROW] ?? '' };
    if (cell.style !== 'count' && cell.style !== 'decimal') return cell;
    const value = valueAt(cell.row, cell.col);
    return value === null ? cell : { ...cell, value };
  });
  return { ...spec, sheets: [{ ...sheet, cells }] };
}

describe('a blank form that was filled in', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    '%s binds with confidence 1 and checks clean',
    async (id, template) => {
      for (const seed of [1, 2]) {
        const workbook = await readWorkbook(writeBook(filled(template, seed)));
        if (!workbook.ok) throw new Error(workbook.failure.code);
        const report = checkSnapshot(workbook.value, catalogue, { only: [], year: null, area: null });
        expect(report.tables.map((table) => [table.template?.id, Number(table.template?.confidence.toFixed(3))])).toEqual([[id, 1]]);
        const findings = report.findings.filter((finding) => finding.rule !== 'target-met');
        expect(findings.map((finding) => [finding.rule, finding.cells, finding.params])).toEqual([]);
        const wanted = new Set(template.indicators);
        expect(report.observations.filter((one) => one.indicator.id === null || !wanted.has(one.indicator.id))).toEqual([]);
      }
    },
  );

  it('shows an error that was typed into it', async () => {
    const template = catalogue.template('maternal-annual') as Template;
    const spec = filled(template, 3);
    const sheet = spec.sheets[0] as SheetSpec;
    const col = template.indicators.indexOf('early-pregnancy-checks') + 1;
    const cells = sheet.cells.map((cell) => (cell.row === FIRST_ROW && cell.col === col ? { ...cell, value: 99999 } : cell));
    const workbook = await readWorkbook(writeBook({ ...spec, sheets: [{ ...sheet, cells }] }));
    if (!workbook.ok) throw new Error(workbook.failure.code);
    const findings = checkSnapshot(workbook.value, catalogue, { only: ['arithmetic'], year: null, area: null }).findings;
    expect(findings.map((finding) => finding.cells.map((cell) => [cell.row, cell.col])).flat()).toContainEqual([FIRST_ROW, col]);
  });
});
