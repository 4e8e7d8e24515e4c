// A workbook from rows as a person types them: '<' continues the cell on its left, '^' the cell above; a number may carry its format.
import * as XLSX from '@e965/xlsx';

export const pct = (part, whole, digits = 2) => ({ v: Number((part / whole).toFixed(digits + 2)), z: `0.${'0'.repeat(digits)}%` });
export const per = (part, whole, scale, digits = 2) => ({
  v: Number(((part / whole) * scale).toFixed(digits)),
  z: `0.${'0'.repeat(digits)}`,
});
export const dec = (v, digits = 2) => ({ v, z: `0.${'0'.repeat(digits)}` });
export const grow = (now, then, digits = 2) => dec(Number((((now - then) / then) * 100).toFixed(digits)), digits);
export const sum = (list, key) => list.reduce((all, one) => all + one[key], 0);

function worksheet(rows) {
  const sheet = {};
  const merges = [];
  const width = Math.max(...rows.map((row) => row.length));
  const at = (r, c) => rows[r]?.[c];
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell === undefined || cell === '' || cell === '<' || cell === '^') return;
      const address = XLSX.utils.encode_cell({ r, c });
      if (typeof cell === 'object') sheet[address] = { t: 'n', ...cell };
      else sheet[address] = { t: typeof cell === 'number' ? 'n' : 's', v: cell };
      let right = c;
      let down = r;
      while (at(r, right + 1) === '<') right++;
      while (at(down + 1, c) === '^') down++;
      if (right > c || down > r) merges.push({ s: { r, c }, e: { r: down, c: right } });
    }),
  );
  sheet['!ref'] = `A1:${XLSX.utils.encode_cell({ r: rows.length - 1, c: width - 1 })}`;
  sheet['!merges'] = merges;
  return sheet;
}

/** The bytes of a workbook: [sheet name, rows] in order. */
export function workbook(sheets) {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of sheets) XLSX.utils.book_append_sheet(book, worksheet(rows), name);
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}
