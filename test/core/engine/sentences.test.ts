import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeFinding, describeReason, RULES } from '../../../src/core/index';
import { REASONS } from '../../../src/core/rules/reasons';
import { grid } from '../../support/grid';
import { check } from '../../support/check-book';
import { formatAddress } from '../../../src/core/model/address';
import type { MessageParams } from '../../../src/core/model/finding';

const LOCALES = ['zh-CN', 'en-US'] as const;
/** A 1 for whatever a sentence asks for. */
const ANY = new Proxy<MessageParams>({}, { get: () => 1 });

describe('every code has its sentences', () => {
  test.each(RULES.flatMap((rule) => Object.keys(rule.messages).map((message) => [rule.id, message] as const)))(
    '%s %s',
    (rule, messageId) => {
      for (const locale of LOCALES) {
        const { what, why, todo } = describeFinding({ rule, messageId, params: ANY }, locale);
        for (const sentence of [what, why, todo]) {
          expect(sentence).toMatch(locale === 'zh-CN' ? /[。？；]$/u : /[.?]$/u);
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        }
        // English names the Chinese words of forms and rules where they stand in the sheet.
        expect(what).toMatch(locale === 'zh-CN' ? /\p{Script=Han}/u : /[a-z]{2,}/);
      }
    },
  );

  test.each(RULES.map((rule) => rule.id))('%s raises no message that its head does not have', (id) => {
    const folder = path.join(__dirname, '../../../src/core/rules', id);
    const rule = RULES.find((one) => one.id === id);
    const source = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    const raised = [...source.matchAll(/messageId: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
    for (const message of raised) expect(Object.keys(rule?.messages ?? {})).toContain(message);
  });

  test.each(Object.keys(REASONS))('a place left out because of %s', (reason) => {
    expect(describeReason(reason, 'zh-CN')).toMatch(/^\p{Script=Han}[^。]+$/u);
    expect(describeReason(reason, 'en-US')).toMatch(/^[a-z][^.\p{Script=Han}]+$/u);
  });

  test('a rule that failed has no reason of the list', () => {
    expect(describeReason('Cannot read properties', 'zh-CN')).toBeNull();
  });
});

describe('one cause, one card', () => {
  const book = grid([
    ['乡镇', '活产数', '产妇数', '体检人数'],
    ['甲镇', 120, 118, 90],
    ['乙镇', 80, 79, 60],
    ['丙镇', 60, 58, 41],
    ['丁镇', 45, 44, 30],
    ['合计', { v: 305, f: 'SUM(B2:B5)' }, { v: 255, f: 'SUM(C2:C4)' }, { v: 221, f: 'SUM(D2:D5)' }],
  ]);

  test('a short total is told by its formula, with the number that it misses', () => {
    const report = check(book);
    const atTotal = report.findings.filter((finding) => finding.cells.some((cell) => formatAddress(cell) === 'C6'));
    expect(atTotal.map((finding) => [finding.rule, finding.severity, finding.consequence?.rule])).toEqual([
      ['totals-cover-their-block', 'error', 'total-equals-parts'],
    ]);
    const [first] = atTotal;
    if (!first) throw new Error('no finding');
    expect(describeFinding(first, 'zh-CN').why).toContain('与各部分之和299不符');
    expect(first.evidence.map(formatAddress)).toEqual(expect.arrayContaining(['C2', 'C5']));
  });
});
