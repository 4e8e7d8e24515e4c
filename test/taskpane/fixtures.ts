import type { CheckedBook, DescribedFinding } from '../../src/app/checked-book';
import type { Finding } from '../../src/core/model/finding';

/** A finding made by hand, with sentences that name its cell. */
export function aFinding(changes: Partial<Finding> = {}): DescribedFinding {
  const cell = { sheet: '妇幼', row: 7, col: 4 };
  const finding: Finding = {
    rule: 'rate-matches-parts',
    category: 'arithmetic',
    severity: 'error',
    sheet: '妇幼',
    cells: [cell],
    evidence: [{ ...cell, col: 2 }],
    expected: 99.66,
    actual: 99.63,
    unit: '%',
    messageId: 'differs',
    params: {},
    target: null,
    fix: null,
    fingerprint: 'rate-matches-parts|screening',
    ...changes,
  };
  const message = { what: '筛查率与筛查人数不符。', why: '3253 ÷ 3264 = 99.66%，表中是 99.63%。', todo: '请改正筛查率或核对人数。' };
  const english = {
    what: 'The screening rate does not agree.',
    why: '3253 ÷ 3264 = 99.66%, the table has 99.63%.',
    todo: 'Correct the rate or verify the counts.',
  };
  return {
    finding,
    title: { 'zh-CN': '率与分子分母相符', 'en-US': 'Rates agree with their parts' },
    message: { 'zh-CN': message, 'en-US': english },
  };
}

export function aBook(findings: readonly DescribedFinding[]): CheckedBook {
  return {
    sheets: 8,
    numbers: 1204,
    findings,
    outcomes: { pass: 100, fail: findings.length, undecided: 12, 'not-applicable': 3, 'rule-failed': 0 },
    notChecked: [
      {
        rule: 'x',
        outcome: 'undecided',
        reason: 'no-parts',
        sheet: null,
        count: 12,
        title: { 'zh-CN': '合计等于各项之和', 'en-US': 'Totals equal parts' },
        why: { 'zh-CN': '参与计算的数有缺', 'en-US': 'a number that takes part is missing' },
      },
    ],
    unread: [],
    notes: [],
    tables: [
      {
        id: 't1',
        key: '妇幼/妇幼保健',
        sheet: '妇幼',
        range: { top: 0, left: 0, bottom: 10, right: 5 },
        title: '妇幼保健情况',
        template: 'maternal',
        templateConfirmed: false,
        confidence: 0.93,
        candidates: [{ id: 'maternal', name: { 'zh-CN': '孕产妇保健情况', 'en-US': 'Maternal care' }, confidence: 0.93, reasons: [] }],
        area: null,
        year: 2025,
        numbers: 40,
        picture: {
          rows: [
            { kind: 'head', cells: ['地区', '活产数', '筛查人数', '筛查率'] },
            { kind: 'body', cells: ['城关镇', '3264', '3253', '99.63'] },
          ],
          more: { rows: 8, columns: 1 },
        },
        indicators: [{ name: '筛查率', known: true, cells: 10 }],
        names: [
          {
            name: '筛查率',
            unit: '%',
            indicator: { id: 'screening-rate', name: '筛查率' },
            by: 'name',
            score: 1,
            candidates: [{ id: 'screening-rate', name: '筛查率', score: 1 }],
          },
        ],
      },
    ],
  };
}
