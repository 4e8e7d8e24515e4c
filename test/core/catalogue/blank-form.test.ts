import { loadCatalogue } from '../../../src/catalogue/load';
import { blankForm } from '../../../src/core/catalogue/blank-form';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { formatColumn } from '../../../src/core/model/address';
import type { Template } from '../../../src/core/model/catalogue';

const catalogue = buildCatalogue(loadCatalogue());
const templates = catalogue.data.templates;
const sheetOf = (id: string) => {
  const sheet = blankForm(catalogue.template(id) as Template, catalogue).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const formulaAt = (id: string, row: number, col: number) => sheetOf(id).cells.find((cell) => cell.row === row && cell.col === col)?.formula;

describe('blank forms', () => {
  it.each(templates.map((template) => [template.id]))('%s has title, unit line, heads, no cell twice, and a legal sheet name', (id) => {
    const template = catalogue.template(id) as Template;
    const sheet = sheetOf(id);
    const places = sheet.cells.map((cell) => `${cell.row},${cell.col}`);
    expect(new Set(places).size).toBe(places.length);
    const down = template.orientation === 'indicators-down';
    const named = sheet.cells.filter((cell) =>
      down ? cell.col === 0 && cell.row > 2 && cell.style === 'stub' : cell.row === 2 && cell.col > 0,
    );
    expect(named.map((cell) => String(cell.value).split('\n')[0])).toEqual(
      template.indicators.map((indicator) => catalogue.indicator(indicator)?.name),
    );
    expect(sheet.cells.find((cell) => cell.row === 0)?.value).toBe(template.title);
    const frame = sheet.cells.filter((cell) => cell.row === 1 && cell.style === 'unit').map((cell) => String(cell.value));
    expect(frame.filter((text) => text.startsWith('单位：'))).toHaveLength(down ? 0 : 1);
    expect(frame.filter((text) => text.startsWith('表号：'))).toEqual(template.formNumber ? [`表号：${template.formNumber}`] : []);
    expect(sheet.name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  });

  it('computes rates, differences and totals', () => {
    expect(formulaAt('immunisation-coverage', 3, 4)).toBe('IF(N(B4)=0,"",ROUND(C4/B4*100,2))');
    expect(formulaAt('immunisation-coverage', 3, 3)).toBe('IF(AND(B4="",C4=""),"",N(B4)-N(C4))');
    expect(formulaAt('petitions', 15, 1)).toBe('IF(COUNT(B4:B15)=0,"",SUM(B4:B15))');
    expect(formulaAt('petitions', 3, 1)).toBeUndefined();
  });

  it('never refers to its own cell and checks only cells that are typed', () => {
    for (const template of templates) {
      const sheet = sheetOf(template.id);
      for (const cell of sheet.cells.filter((entry) => entry.formula)) {
        const own = formatColumn(cell.col) + String(cell.row + 1);
        expect(new RegExp(`(^|[^A-Z])${own}(?!\\d)`, 'u').test(cell.formula ?? '')).toBe(false);
      }
      const down = template.orientation === 'indicators-down';
      const computed = new Set(
        sheet.cells.filter((entry) => entry.formula && (down || entry.row === 3)).map((entry) => (down ? entry.row : entry.col)),
      );
      for (const { range } of sheet.validations ?? []) expect(computed.has(down ? range.top : range.left)).toBe(false);
    }
  });

  it('throws on a template that names an unknown indicator', () => {
    expect(() => blankForm({ ...(templates[0] as Template), indicators: ['no-such-thing'] }, catalogue)).toThrow('no-such-thing');
  });
});
