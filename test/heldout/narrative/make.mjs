// Writes the reading sets: node test/heldout/narrative/make.mjs DIR [first|sealed]. With --score DIR/…: see score.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIRST } from './books-first.mjs';
import { SEALED } from './books-sealed.mjs';
import { workbook } from './grid.mjs';

const [, , target, set = 'first'] = process.argv;
for (const make of set === 'sealed' ? SEALED : FIRST) {
  const one = make();
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, `${one.name}.xlsx`), workbook(one.sheets));
  if (one.last) writeFileSync(path.join(target, `${one.name}.last.xlsx`), workbook(one.last));
}
