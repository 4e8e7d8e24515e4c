import type { TableDraft } from './draft-tables';
import type { GridRow } from './sheet-grid';
import { rightOf } from './sheet-grid';
import { blockOf } from './split-blocks';

/**
 * A table folded into two or more columns of its own (乡镇 人数 | 乡镇 人数): the header's names repeat from the left edge on,
 * or all but the names of the things listed do, and each repeat begins with names in the body. Anything else comes back as it is.
 */
export function unfold(draft: TableDraft): TableDraft[] {
  const [head] = draft.header;
  if (!head || draft.header.length !== 1 || draft.form !== null || head.cells.some((cell) => rightOf(cell) > cell.col)) return [draft];
  const names = head.cells.map((cell) => cell.plain);
  if (names.length !== draft.right - draft.left + 1) return [draft];
  const period = periodOf(names);
  if (period === null) return [draft];
  const starts = Array.from({ length: names.length / period }, (_, i) => draft.left + i * period);
  if (!starts.slice(names[0] === names[period] ? 1 : 0).every((col) => namesRows(draft.body, col))) return [draft];
  return starts.map((from, i) => part(draft, from, from + period - 1, i === 0));
}

/** After how many columns the names come again: all of them (乡镇 人数 | 乡镇 人数), or all but the first (收入项目 金额 | 支出项目 金额). */
function periodOf(names: readonly string[]): number | null {
  const again = (period: number, from: number): boolean =>
    period >= 2 && names.length % period === 0 && names.every((name, i) => i % period < from || name === names[i % period]);
  const whole = names.indexOf(names[0] ?? '', 1);
  if (again(whole, 0)) return whole;
  const values = names.indexOf(names[1] ?? '', 2) - 1;
  return values < names.length && again(values, 1) && new Set(names).size > values ? values : null;
}

function namesRows(body: readonly GridRow[], col: number): boolean {
  const cells = body.slice(0, 200).flatMap((row) => row.cells.filter((cell) => cell.col === col));
  const texts = cells.filter((cell) => cell.kind === 'text').length;
  return cells.length > 0 && texts > cells.length * 0.6;
}

function part(draft: TableDraft, from: number, to: number, first: boolean): TableDraft {
  const cut = (rows: readonly GridRow[]): GridRow[] =>
    rows
      .map((row) => ({ index: row.index, cells: row.cells.filter((cell) => cell.col >= from && cell.col <= to) }))
      .filter((row) => row.cells.length > 0);
  const header = cut(draft.header);
  const body = cut(draft.body);
  const block = blockOf([...header, ...body]);
  return {
    ...draft,
    header,
    body,
    // The frame stands once on the sheet but holds for every part.
    top: first ? draft.top : (header[0]?.index ?? draft.top),
    bottom: first ? draft.bottom : (body.at(-1)?.index ?? draft.bottom),
    left: Math.min(block.left, from),
    right: to,
    cues: [...draft.cues, 'header-repeats-across'],
  };
}
