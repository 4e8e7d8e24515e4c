import fc from 'fast-check';
import { proofRead } from '../../../src/core/proof/proof';

/** Texts without an end of sentence, whose relations look back and forth. */
const PIECES = [
  '，、；',
  '（（（1',
  '每千人口1人、',
  '其中1人、',
  '占1%，',
  '比上年(1)增长1%',
  '\u202e\u0000１％',
  '分别、',
  '合计1人、',
  '“《1人',
  '1,234,',
  '一',
  '最高的是1人、',
];

test.each(PIECES)('%j repeated is read in time that grows with the length', (piece) => {
  const time = (copies: number): number => {
    const started = performance.now();
    proofRead(piece.repeat(copies));
    return performance.now() - started;
  };
  time(200);
  const small = Math.max(20, time(500));
  expect(time(4000)).toBeLessThan(small * 8 * 6);
});

test.each([
  '',
  '\n\n\n',
  '全县卫生健康工作取得新进展。',
  '\u202e\u0000\ufeff',
  `${'9'.repeat(400)}人`,
  '1'.repeat(30),
  '。'.repeat(500),
  '💉1人👶２％',
])('%j gives a report without a number that is not there', (text) => {
  const { claims, coverage } = proofRead(text);
  expect(coverage.claims).toBe(claims.length);
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
});

test('what stands before a report moves its findings and changes none', () => {
  const body = '出生4926人，其中男孩3000人、女孩1000人。应种335人次，实种286人次，接种率88%。门诊5200人次，比上年(5000人次)增长9%。';
  fc.assert(
    fc.property(fc.stringMatching(/^[甲乙丙丁，、\n]{0,60}$/u), (head) => {
      const moved = proofRead(`${head}。\n${body}`).findings;
      const plain = proofRead(body).findings;
      const by = head.length + 2;
      expect(moved.map(({ rule, start, end, expected }) => [rule, start - by, end - by, expected])).toEqual(
        plain.map(({ rule, start, end, expected }) => [rule, start, end, expected]),
      );
    }),
  );
});

test('a true growth is never called wrong, a growth off by more than its rounding always', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500, max: 90_000 }), fc.integer({ min: 500, max: 90_000 }), fc.boolean(), (now, before, slip) => {
      fc.pre(now !== before);
      const growth = Math.abs((now / before - 1) * 100);
      const printed = (slip ? growth + 1.5 : growth).toFixed(1);
      const text = `门诊${now}人次，比上年同期（${before}人次）${now > before ? '增长' : '下降'}${printed}%。`;
      expect(proofRead(text).findings.map(({ rule }) => rule)).toEqual(slip ? ['change-recomputes'] : []);
    }),
  );
});
