import type { CellAddress } from '../model/address';
import type { LayoutEvidence, Orientation, StatTable, TableLine } from '../model/table';
import { isPeriodLabel } from '../notation/period';
import { isUnitText } from '../notation/unit';
import { compactText, leadingBlanks } from '../notation/plain-text';
import type { TableDraft } from './draft-tables';
import { isIndicatorWord, numberingDepth } from './label-words';
import type { GridRow, SheetGrid } from './sheet-grid';
import { decideStub, profileColumns } from './stub-columns';
import { columnLines, RowLineWriter } from './table-lines';

/** Gives every line of a draft its role. */
export function finishTable(grid: SheetGrid, draft: TableDraft, id: string): StatTable {
  const { header, body, left, right } = draft;
  const profiles = profileColumns(header, body, left, right);
  const stub = draft.form ? { columns: draft.form.columns, cues: ['stub-form-labels'] } : decideStub(profiles, body.length);
  const stubSet = new Set(stub.columns);
  const dataColumns = profiles
    .filter(
      (p) => !stubSet.has(p.col) && (p.heads.length > 0 || p.texts + p.figures + p.dashes + p.dates > 0 || isUnderSpanner(header, p.col)),
    )
    .map((p) => p.col);
  const columns = columnLines(grid, header, dataColumns);
  const rows = rowLines(grid, body, stub.columns);
  const headerCells: CellAddress[] = header.flatMap((row) => row.cells.map(({ col }) => ({ row: row.index, col })));
  const stubCells: readonly CellAddress[] =
    draft.form?.cells ??
    body.flatMap((row) =>
      row.cells.filter((cell) => stubSet.has(cell.col) && cell.kind !== 'dash').map(({ col }) => ({ row: row.index, col })),
    );
  return {
    id,
    sheet: grid.sheet.name,
    range: { top: draft.top, left, bottom: draft.bottom, right },
    orientation: orientationOf(columns, rows),
    frame: draft.frame,
    header: { rows: header.map((row) => row.index), cells: headerCells },
    stub: { columns: stub.columns, cells: stubCells },
    columns,
    rows,
    evidence: evidenceOf(draft, stub),
  };
}

function isUnderSpanner(header: readonly GridRow[], col: number): boolean {
  return header.some((row) =>
    row.cells.some((cell) => cell.merge !== null && cell.merge.left <= col && cell.merge.right >= col && cell.plain !== ''),
  );
}

function rowLines(grid: SheetGrid, body: readonly GridRow[], stub: readonly number[]): TableLine[] {
  const names = body.flatMap((row) => row.cells.filter((cell) => stub.includes(cell.col) && typeof cell.cell.value === 'string'));
  const widths = new Set(
    names.map((cell) => cell.style.indent + (typeof cell.cell.value === 'string' ? leadingBlanks(cell.cell.value) : 0)),
  );
  const depths = new Set(names.map((cell) => numberingDepth(cell.plain)).filter((depth) => depth !== null));
  const writer = new RowLineWriter(grid, stub, widths.size > 1, depths.size > 0);
  return body.map((row) => writer.next(row));
}

function evidenceOf(draft: TableDraft, stub: { readonly columns: readonly number[]; readonly cues: readonly string[] }): LayoutEvidence[] {
  const { left, right, header, body } = draft;
  const first = header[0]?.index ?? body[0]?.index ?? draft.top;
  const last = header.at(-1)?.index ?? first;
  const bottom = body.at(-1)?.index ?? last;
  return [
    ...draft.cues.map((code) => ({ code, range: { top: first, left, bottom: last, right } })),
    ...stub.cues.map((code, i) => {
      const col = stub.columns[i] ?? left;
      return { code, range: { top: body[0]?.index ?? last, left: col, bottom, right: col } };
    }),
  ];
}

/** Which way the quantities run, as far as words show it; the mapping may know better. */
function orientationOf(columns: readonly TableLine[], rows: readonly TableLine[]): Orientation {
  const heads = columns.map((line) => compactText(line.labels.at(-1)?.text ?? '')).filter((text) => text !== '');
  const share = (texts: readonly string[], test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const names = rows
    .slice(0, 200)
    .map((line) => line.labels.map((label) => compactText(label.text)).findLast((text) => !isUnitText(text)) ?? '')
    .filter((text) => text !== '');
  const unit = heads.some((text) => /^(?:计量)?单位$/.test(text));
  const value = heads.some((text) => /^(?:数值|数量|数据|完成数|指标值|实际数|结果|值)$/.test(text));
  const item = heads.some((text) => /^(?:指标|项目|指标名称|项目名称|内容)$/.test(text));
  if (value && (unit || item)) return 'records';
  const across = share(heads, (text) => isIndicatorWord(text) && !isPeriodLabel(text));
  const down = share(names, isIndicatorWord);
  return down > 0.5 && down > across + 0.3 ? 'indicators-down' : 'indicators-across';
}
