// Builds a held-out workbook and its truth from one description: a table says what its columns and rows are, the kit lays out the cells
// and writes down, independently of the product, what each figure is. Cells are computed here, never by the engine under test.
import * as XLSX from '@e965/xlsx';

/** A repeatable source of whole numbers between two bounds. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (((t ^ (t >>> 14)) >>> 0) % (high - low + 1));
  };
}

/** Rounds half away from zero on the decimal digits of the number. */
export function round(value, digits = 0) {
  const shifted = Number(`${Math.abs(value).toPrecision(14)}e${digits}`);
  return Math.sign(value) * Number(`${Math.floor(shifted + 0.5)}e${-digits}`) || 0;
}
/** Cuts off instead of rounding, as many reports do. */
export const cut = (value, digits) =>
  Math.sign(value) * Number(`${Math.floor(Number(`${Math.abs(value).toPrecision(14)}e${digits}`))}e${-digits}`) || 0;

export const column = (n) => (n > 26 ? column(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26));
const decimals = (format) => /\.(0+)/.exec(format ?? '')?.[1].length ?? 0;
const bare = (text) =>
  text
    .replace(/[（(][^（）()]*[)）]$/, '')
    .replace(/[\s　]/g, '')
    .replace(/^其中[:：]/, '');

class Sheet {
  constructor(book, name) {
    Object.assign(this, { book, name, cells: {}, merges: [], hiddenRows: [], hiddenColumns: [] });
  }
  put(address, value) {
    this.cells[address] = value;
    return this;
  }
  title(range, text) {
    this.merges.push(range);
    return this.put(range.split(':')[0], text);
  }
  /** Lays out a table; see the books for the fields. Returns the addresses of its cells by row label and column key. */
  table(spec) {
    return layOut(this, spec);
  }
}

/** A plan of a table: columns `cols` ({k, i, u, p, b, acc, pct, fmt, calc, fx, dig, cut, suffix, obs}), rows ({l, i, u, a, p, b, v, total, of}). */
function layOut(sheet, spec) {
  const { row: top, head, cols, rows, left = 1 } = spec;
  // Without its slips of single cells a book is right but for what its data themselves hold wrong.
  const over = process.env.CLEAN === '1' ? {} : (spec.over ?? {});
  const stub = cols.filter((c) => !c.k).length;
  const first = top + head.length;
  const letter = (key) => column(left + cols.findIndex((c) => c.k === key));
  const lineOf = (label) => rows.findIndex((r) => keyOf(r) === label);
  const rowOf = (label) => {
    if (lineOf(label) < 0) throw new Error(`${sheet.name}: no row ${label}`);
    return first + lineOf(label);
  };
  for (const place of Object.keys(over)) rowOf(place.slice(0, place.lastIndexOf('.')));
  writeHead(sheet, spec, first);
  const names = columnPaths(head, cols);
  const data = rows.map((r) => ({ ...r, true: {}, shown: {}, cell: {} }));
  const parts = data.filter((r) => !r.total && !r.out);
  for (const r of data) if (!r.total) cols.filter((c) => c.k && !c.calc).forEach((c) => (r.true[c.k] = r.v?.[c.k] ?? null));
  for (const r of data) for (const c of cols) if (c.k) r.shown[c.k] = plain(over[`${keyOf(r)}.${c.k}`], r.true[c.k]);
  const sums = (r, c, field) =>
    members(r, data, parts).reduce((all, part) => all + (typeof part[field][c.k] === 'number' ? part[field][c.k] : 0), 0);
  for (const r of data.filter((one) => one.total))
    for (const c of cols.filter((one) => one.k && !one.calc)) {
      if (r.v && c.k in r.v) r.true[c.k] = r.shown[c.k] = r.v[c.k];
      else {
        r.true[c.k] = tidy(sums(r, c, 'true'));
        r.shown[c.k] = plain(over[`${keyOf(r)}.${c.k}`], r.total === 'f' ? tidy(sums(r, c, 'shown')) : r.true[c.k]);
      }
    }
  for (const r of data)
    for (const c of cols.filter((one) => one.k && one.calc)) {
      const typed = !c.fx;
      if (r.v && c.k in r.v) {
        r.true[c.k] = r.v[c.k];
        r.shown[c.k] = plain(over[`${keyOf(r)}.${c.k}`], r.v[c.k]);
        continue;
      }
      const value = c.calc(typed ? r.true : r.shown, r);
      const digits = (c.dig ?? decimals(c.fmt)) + (c.pct ? 2 : 0);
      const kept = !typed || typeof value !== 'number' ? value : c.cut ? cut(value, digits) : round(value, digits);
      r.true[c.k] = kept;
      r.shown[c.k] = plain(over[`${keyOf(r)}.${c.k}`], kept);
    }
  const at = (label, key) => `${letter(key)}${rowOf(label)}`;
  data.forEach((r, n) => {
    const line = first + n;
    r.l.forEach((label, k) => label !== null && sheet.put(`${column(left + k)}${line}`, label));
    cols.forEach((c, k) => {
      if (!c.k) return;
      const address = `${column(left + k)}${line}`;
      const changed = over[`${keyOf(r)}.${c.k}`];
      sheet.put(address, cellOf({ r, c, changed, line, letter, first, data, parts }));
      observe(sheet, { r, c, changed, address, path: names[k], spec });
    });
  });
  for (const m of spec.merges ?? []) sheet.merges.push(m);
  const last = first + rows.length - 1;
  sheet.book.truth.tables.push({
    sheet: sheet.name,
    range: `${column(left)}${spec.titleRow ?? top}:${column(left + cols.length - 1)}${last}`,
    domain: spec.domain ?? 'other',
    header_rows: head.map((_, k) => top + k),
    stub_columns: Array.from({ length: stub }, (_, k) => column(left + k)),
  });
  const value = (label, key) => data.find((r) => keyOf(r) === label).shown[key];
  const fact = (label, key, relation = 'value', texts = null) => sheet.book.fact(sheet.name, at(label, key), relation, texts);
  return { at, value, fact, last, first, rows: data };
}

/** What a row is called in `over` and `at`: its name, also where a unit column stands after it. */
const keyOf = (r) => r.id ?? (r.l.length > 1 && r.i ? r.i : r.l.at(-1));
export const tidy = (n) => Number(n.toPrecision(12));
const plain = (changed, fallback) =>
  changed === undefined ? fallback : typeof changed === 'object' && changed !== null ? ('v' in changed ? changed.v : fallback) : changed;
const members = (r, data, parts) => (r.of ? data.filter((one) => r.of.includes(keyOf(one))) : parts);

function writeHead(sheet, { row: top, head, left = 1 }, first) {
  const at = (r, c) => head[r]?.[c];
  for (let r = 0; r < head.length; r++)
    for (let c = 0; c < head[r].length; c++) {
      const text = at(r, c);
      if (text === '<' || text === '^' || text === null) continue;
      sheet.put(`${column(left + c)}${top + r}`, text);
      let right = c,
        down = r;
      while (at(r, right + 1) === '<') right++;
      while (at(down + 1, c) === '^') down++;
      if (right > c || down > r) sheet.merges.push(`${column(left + c)}${top + r}:${column(left + right)}${top + down}`);
    }
  void first;
}
function columnPaths(head, cols) {
  return cols.map((_, c) => {
    const path = [];
    for (let r = 0; r < head.length; r++) {
      let k = c;
      while (head[r][k] === '<') k--;
      if (head[r][k] && head[r][k] !== '^') path.push(bare(head[r][k]));
    }
    return path;
  });
}

function cellOf({ r, c, changed, line, letter, data, first, parts }) {
  const format = c.pct ? (c.fmt ?? '0.00%') : (r.fmt ?? c.fmt);
  const value = r.shown[c.k];
  if (changed && typeof changed === 'object') {
    if ('text' in changed) return changed.text;
    if ('f' in changed) return { f: changed.f, v: changed.v, e: changed.e, z: format };
  }
  const typed = changed !== undefined && !(changed && typeof changed === 'object' && 'stale' in changed);
  if (c.text && typeof value === 'number') return c.text(value);
  if (value === null || typeof value === 'string') return value;
  const stale = changed && typeof changed === 'object' && 'stale' in changed ? changed.stale : value;
  if (!typed && c.fx && c.calc && !(r.v && c.k in r.v))
    return { f: c.fx.replace(/\{(\w+)\}/g, (_, k) => `${letter(k)}${line}`), v: stale, z: format };
  if (!typed && r.total === 'f' && !c.calc && !(r.v && c.k in r.v)) {
    const lines = members(r, data, parts).map((m) => first + data.indexOf(m));
    const runs = lines.every((n, k) => k === 0 || n === lines[k - 1] + 1);
    const f = runs ? `SUM(${letter(c.k)}${lines[0]}:${letter(c.k)}${lines.at(-1)})` : lines.map((n) => `${letter(c.k)}${n}`).join('+');
    return { f, v: stale, z: format };
  }
  return { v: value, z: format };
}

function observe(sheet, { r, c, changed, address, path, spec }) {
  if (c.obs === false || r.obs === false) return;
  let value = changed && typeof changed === 'object' && 'stale' in changed ? changed.stale : r.shown[c.k];
  if (changed && typeof changed === 'object' && 'e' in changed) return;
  if (typeof value !== 'number') return;
  const format = c.pct ? (c.fmt ?? '0.00%') : (r.fmt ?? c.fmt);
  if (c.pct) value = tidy(value * 100);
  const shown = format ? round(value, decimals(format)) : value;
  const base = r.i ?? c.i;
  const suffix = c.suffix ?? '';
  const label = bare(keyOf(r) ?? '');
  const own = r.i
    ? [r.i, ...(r.acc ?? []), label, r.path ?? label]
    : [c.i, ...(c.acc ?? []), path.join(''), ...(path.length > 1 && c.leaf ? [path.at(-1)] : [])];
  const endings = suffix === '增长率' ? ['增长率', '增减率', '同比增减率', '同比增长率'] : [suffix];
  const accept = [...new Set([...own.flatMap((name) => endings.map((end) => name + end)), ...(c.also ?? [])])];
  if (r.i && c.acc) accept.push(...c.acc.map((a) => r.i + a));
  const observation = {
    sheet: sheet.name,
    cell: address,
    indicator: base + suffix,
    accept,
    value: shown,
    unit: c.u ?? r.u ?? '',
    area: r.a ?? spec.area ?? sheet.book.truth.area,
    period: c.p ?? r.p ?? spec.period ?? sheet.book.truth.period,
    breakdown: { ...(spec.b ?? {}), ...(c.b ?? {}), ...(r.b ?? {}) },
  };
  if (Math.abs(shown - value) > 1e-9) observation.exact = Number(value.toPrecision(10));
  if (c.text || (changed && typeof changed === 'object' && 'text' in changed)) observation.stored = 'text';
  sheet.book.truth.observations.push(observation);
}

class Book {
  constructor(name, facts) {
    this.name = name;
    this.sheets = [];
    this.truth = {
      ...facts,
      tables: [],
      observations: [],
      findings: [],
      targets: [],
      narrative_facts: [],
      doubtful: [],
      clean: 'every data cell that no finding names is clean: a finding there is a false alarm',
    };
  }
  sheet(name) {
    const sheet = new Sheet(this, name);
    this.sheets.push(sheet);
    return sheet;
  }
  /** Records a planted finding. `related` cells show it; `also` are other kinds that may rightly be given. */
  find(kind, sheet, cells, related, note, more = {}) {
    const severity = more.severity ?? (['target', 'outlier', 'zero-dash', 'formula-hardcoded'].includes(kind) ? 'warning' : 'error');
    this.truth.findings.push({
      id: `f${this.truth.findings.length + 1}`,
      sheet: sheet.name ?? sheet,
      cells,
      related,
      kind,
      severity,
      natural: false,
      note,
      ...more,
    });
  }
  doubt(sheet, cells, kind, note) {
    this.truth.doubtful.push({ sheet: sheet.name, cells, kind, note });
  }
  fact(sheet, cell, relation, texts) {
    const o = this.truth.observations.find((one) => one.sheet === sheet && one.cell === cell);
    if (!o) throw new Error(`${this.name}: no observation at ${sheet}!${cell}`);
    const size = relation === 'change' ? Math.abs(o.value) : o.value;
    const unit = ['万元', '元', '人', '人次', '例', '%', '‰', '/10万'].includes(o.unit) ? o.unit : '';
    const forms = [`${size}${unit}`, `${size.toFixed(1)}${unit}`, `${size.toFixed(2)}${unit}`];
    if (size >= 10000 && unit !== '万元') forms.push(`${tidy(size / 10000)}万`, `${round(size / 10000, 2)}万`);
    if (size >= 10000 && unit === '万元') forms.push(`${tidy(size / 10000)}亿`, `${round(size / 10000, 2)}亿`);
    this.truth.narrative_facts.push({
      sheet,
      cells: [`${sheet}!${cell}`],
      indicator: o.indicator,
      value_text: texts ?? [...new Set(forms)],
      relation,
    });
  }
  bytes() {
    const workbook = XLSX.utils.book_new();
    for (const sheet of this.sheets) XLSX.utils.book_append_sheet(workbook, worksheet(sheet), sheet.name);
    return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
  }
}
export const book = (name, facts) => new Book(name, facts);

const ERRORS = { '#DIV/0!': 0x07, '#REF!': 0x17 };
function worksheet(sheet) {
  const out = {};
  let rows = 0,
    columns = 0;
  for (const [address, cell] of Object.entries(sheet.cells)) {
    if (cell === null || cell === undefined) continue;
    const { r, c } = XLSX.utils.decode_cell(address);
    rows = Math.max(rows, r);
    columns = Math.max(columns, c);
    if (typeof cell === 'string') out[address] = { t: 's', v: cell };
    else if (typeof cell === 'number') out[address] = { t: 'n', v: cell };
    else
      out[address] = {
        ...(cell.e ? { t: 'e', v: ERRORS[cell.e] } : typeof cell.v === 'string' ? { t: 's', v: cell.v } : { t: 'n', v: cell.v }),
        ...(cell.f ? { f: cell.f } : {}),
        ...(cell.z ? { z: cell.z } : {}),
      };
  }
  out['!ref'] = `A1:${XLSX.utils.encode_cell({ r: rows, c: columns })}`;
  out['!merges'] = sheet.merges.map((m) => XLSX.utils.decode_range(m));
  if (sheet.hiddenRows.length) {
    out['!rows'] = [];
    for (const n of sheet.hiddenRows) out['!rows'][n - 1] = { hidden: true };
  }
  if (sheet.hiddenColumns.length) {
    out['!cols'] = [];
    for (const n of sheet.hiddenColumns) out['!cols'][n - 1] = { hidden: true };
  }
  return out;
}
