#!/usr/bin/env node
// Turns test/heldout/reports/marked/*.txt (each number marked where it stands, relations below a line of ===) into texts/*.txt, claims.jsonl and
// relations.jsonl in the shapes the claims scorer reads. A relation whose formula does not evaluate to what its label says stops the build.
//   «number|unit|flags»   flags: T goal · ~ approximate · m minor · x masked · >= <= bound · v=VALUE · #id
//   H sum | a+b = c | words      holds    (= compares at c's printed decimals, ~= within one last printed place, < <= > >= compare)
//   F rate | n/d*100 = r | words fails    (F? doubtful: not scored as a miss)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../test/heldout/reports');
const marked = path.join(root, 'marked');
const toAscii = (s) => s.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

function readNumber(printed) {
  const plain = toAscii(printed).replace(/[\s,余多]/g, '');
  const found = /^([-+]?\d+(?:\.\d+)?)(万|亿|%|‰|\/10万)*$/.exec(plain);
  if (!found) return null;
  const scale = plain.includes('亿') ? 1e8 : /\/10万$/.test(plain) ? 1 : plain.includes('万') ? 1e4 : 1;
  return Number((Number(found[1]) * scale).toPrecision(15));
}
const unitInside = (printed) => (/\/10万$/.test(printed) ? '/10万' : /‰/.test(printed) ? '‰' : /[%％]/.test(printed) ? '%' : null);
const lastPlace = (printed) => {
  const plain = toAscii(printed).replace(/[\s,余多]/g, '');
  const decimals = /\.(\d+)/.exec(plain)?.[1].length ?? 0;
  const scale = plain.includes('亿') ? 1e8 : /\/10万$/.test(plain) ? 1 : plain.includes('万') ? 1e4 : 1;
  return scale * 10 ** -decimals;
};

function readMarked(name, source) {
  const [body, relationPart = ''] = source.split(/^===\n/m);
  let text = '';
  let at = 0;
  const claims = [];
  for (const hit of body.matchAll(/«([^»]+)»/g)) {
    text += body.slice(at, hit.index);
    const [printed, unit = '', ...rest] = hit[1].split('|');
    const flags = rest
      .join('|')
      .split(/[\s|]+/)
      .filter(Boolean);
    const given = flags.find((f) => f.startsWith('v='));
    const value = given ? Number(given.slice(2)) : readNumber(printed);
    if (value === null && !flags.includes('x')) throw new Error(`${name}: no value for «${hit[1]}»`);
    claims.push({
      key: flags.find((f) => f.startsWith('#'))?.slice(1) ?? null,
      offset: text.length,
      number_text: printed,
      value,
      unit: unit || unitInside(printed) || '',
      approx: flags.includes('~'),
      bound: flags.find((f) => f === '>=' || f === '<=') ?? null,
      is_target: flags.includes('T'),
      masked: flags.includes('x'),
      tier: flags.includes('m') ? 'minor' : 'core',
    });
    text += printed;
    at = hit.index + hit[0].length;
  }
  text += body.slice(at);
  return { text, claims, relations: relationPart.split('\n').filter((l) => /^[HF]/.test(l)) };
}

function judge(name, line, byKey) {
  const [head, formula, words = ''] = line.split('|').map((s) => s.trim());
  const [mark, type] = head.split(/\s+/);
  const [, left, operator, right] = /^(.*?)\s(~=|<=|>=|=|<|>)\s(.*)$/.exec(formula) ?? [];
  if (!operator) throw new Error(`${name}: relation not understood: ${line}`);
  const keys = [...new Set(formula.match(/[a-z]\w*/g))];
  const number = (expression) =>
    Function(
      `"use strict";return (${expression.replace(/[a-z]\w*/g, (k) => {
        if (!byKey.has(k)) throw new Error(`${name}: no number #${k} in ${line}`);
        return `(${byKey.get(k).value})`;
      })})`,
    )();
  const a = number(left),
    b = number(right);
  const place = byKey.has(right) ? lastPlace(byKey.get(right).number_text) : 0;
  const tight = 1e-9 * Math.max(1, Math.abs(b));
  const holds =
    operator === '='
      ? Math.abs(a - b) <= place / 2 + tight
      : operator === '~='
        ? Math.abs(a - b) <= place + tight
        : { '<=': a <= b, '>=': a >= b, '<': a < b, '>': a > b }[operator];
  if (holds !== (mark === 'H')) throw new Error(`${name}: label ${mark} but ${a} ${operator} ${b}: ${line}`);
  return {
    type,
    members: keys.map((k) => ({ role: k, number_text: byKey.get(k).number_text, offset: byKey.get(k).offset })),
    expression: words || formula,
    formula,
    expected: Number(a.toPrecision(10)),
    stated: b,
    holds,
    confidence: mark.endsWith('?') ? 'doubtful' : 'high',
    text: name,
  };
}

const claimLines = [],
  relationLines = [];
fs.mkdirSync(path.join(root, 'texts'), { recursive: true });
for (const name of fs
  .readdirSync(marked)
  .filter((n) => n.endsWith('.txt'))
  .sort()) {
  const { text, claims, relations } = readMarked(name, fs.readFileSync(path.join(marked, name), 'utf8'));
  fs.writeFileSync(path.join(root, 'texts', name), text);
  const byKey = new Map(claims.filter((c) => c.key).map((c) => [c.key, c]));
  for (const { key: _key, ...claim } of claims) claimLines.push(JSON.stringify({ text: name, ...claim }));
  for (const line of relations) relationLines.push(JSON.stringify(judge(name, line, byKey)));
  const bare = text.length;
  console.log(`${name}: ${bare} characters, ${claims.length} numbers, ${relations.length} relations`);
}
fs.writeFileSync(path.join(root, 'claims.jsonl'), claimLines.join('\n') + '\n');
fs.writeFileSync(path.join(root, 'relations.jsonl'), relationLines.join('\n') + '\n');
