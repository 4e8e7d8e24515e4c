// Writes the held-out books: node test/heldout/make.mjs [DIR] [SET] (default test/heldout/books, the first set; `second` names the other).
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { BOOKS } = await import(process.argv[3] === 'second' ? './second/books.mjs' : './books.mjs');

const target = path.resolve(process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), 'books'));
let observations = 0,
  findings = 0,
  facts = 0;
for (const make of BOOKS) {
  const book = make();
  const folder = path.join(target, book.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'workbook.xlsx'), book.bytes());
  writeFileSync(path.join(folder, 'truth.json'), `${JSON.stringify(book.truth, null, 1)}\n`);
  observations += book.truth.observations.length;
  findings += book.truth.findings.length;
  facts += book.truth.narrative_facts.length;
}
process.stdout.write(`${BOOKS.length} books, ${observations} observations, ${findings} findings, ${facts} facts\n`);
