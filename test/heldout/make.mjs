// Writes the held-out books: node test/heldout/make.mjs [DIR] [SET], SET one of first (the default), second, third, third-open, third-sealed, fourth, fifth.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOOKS as first } from './books.mjs';
import { BOOKS as second } from './second/books.mjs';
import { BOOKS as fifth } from './fifth/books.mjs';
import { BOOKS as fourth } from './fourth/books.mjs';
import { BOOKS as third, OPEN, SEALED } from './third/books.mjs';

const sets = { first, second, third, 'third-open': OPEN, 'third-sealed': SEALED, fourth, fifth };
const chosen = sets[process.argv[3] ?? 'first'];
if (!chosen) throw new Error(`no set ${process.argv[3]}: one of ${Object.keys(sets).join(', ')}`);

const target = path.resolve(process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), 'books'));
let observations = 0,
  findings = 0,
  facts = 0;
for (const make of chosen) {
  const book = make();
  const folder = path.join(target, book.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'workbook.xlsx'), book.bytes());
  writeFileSync(path.join(folder, 'truth.json'), `${JSON.stringify(book.truth, null, 1)}\n`);
  observations += book.truth.observations.length;
  findings += book.truth.findings.length;
  facts += book.truth.narrative_facts.length;
}
process.stdout.write(`${chosen.length} books, ${observations} observations, ${findings} findings, ${facts} facts\n`);
