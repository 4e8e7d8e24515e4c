import fc from 'fast-check';
import { readReport } from '../../../src/core/proof/claims';

const read = (text: string) => readReport(text).claims.map(({ text: printed, value, unit }) => [printed, value, unit]);

describe('forms of numbers', () => {
  test.each([
    ['发放资料1．2万份。', '1．2万', 12000, '份'],
    ['查处３５６户。', '３５６', 356, '户'],
    ['体检1,234人。', '1,234', 1234, '人'],
    ['体检8 312人。', '8 312', 8312, '人'],
    ['培训20 余人次。', '20 余', 20, '人次'],
    ['接种率达百分之九十五。', '百分之九十五', 95, '%'],
    ['死亡率9.6‰。', '9.6‰', 9.6, '‰'],
    ['发病率53.97/10万。', '53.97/10万', 53.97, '/10万'],
    ['参合率91.4%。', '91.4%', 91.4, '%'],
    ['补偿7859.9余万元。', '7859.9余万', 78599000, '元'],
    ['完成投资3.15亿元。', '3.15亿', 315000000, '元'],
    ['提高1.36个百分点。', '1.36', 1.36, '个百分点'],
    ['自然增长率为-0.34‰。', '-0.34‰', -0.34, '‰'],
    ['每千人拥有护士3.27人。', '3.27', 3.27, '人/千人'],
  ])('%s', (text, printed, value, unit) => expect(read(text)).toEqual([[printed, value, unit]]));

  test.each([
    '2024年1—10月，',
    '5.12护士节见“5.12”活动。',
    '甲型h1n1流感',
    '12345热线',
    '0—6岁儿童',
    '万卫〔2007〕28号',
    '图1',
    '（1）',
    '第三个',
    '1、加强领导。',
    '《2018版规范》',
  ])('%s measures nothing', (text) => expect(read(text)).toEqual([]));

  test('a range keeps both ends', () => expect(readReport('新建3—5所。').claims[0]).toMatchObject({ value: 3, upper: 5, unit: '所' }));
});

describe('goals', () => {
  test.each([
    ['力争参合率达93%。', true],
    ['任务数是210对。', true],
    ['接种率达95%以上。', false],
    ['完成年度任务的79.66%。', false],
    ['二、下一步工作打算\n建档率达到60%。', true],
  ])('%s', (text, goal) => expect(readReport(text).claims.map((claim) => claim.isTarget)).toEqual([goal]));
});

test('text before a report shifts its positions and nothing else', () => {
  const body = '全县参合农民70731人，参合率达91.4%。住院4925人次，补偿692.09万元。';
  fc.assert(
    fc.property(fc.stringMatching(/^[甲乙丙，、]{0,40}$/u), (head) => {
      const before = readReport(body).claims;
      const after = readReport(`${head}。${body}`).claims;
      expect(after.map((claim) => [claim.start - head.length - 1, claim.text, claim.value])).toEqual(
        before.map((claim) => [claim.start, claim.text, claim.value]),
      );
    }),
  );
});

test('any characters at all are read without a crash, and every claim is where it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom('9', '.', '，', '%', '万', '\u202e', '\u0000', '(', '“', '《', '人', '每千人', '一'), { maxLength: 80 }),
      (noise, marks) => {
        const text = noise + marks.join('');
        for (const claim of readReport(text).claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      },
    ),
  );
});

test('a number of 400 digits measures nothing', () => expect(read(`共有${'9'.repeat(400)}人。`)).toEqual([]));

test('time grows with the length', () => {
  const piece = '全县住院4925人次，其中“县级”1458人次（《规范》）；';
  const time = (copies: number): number => {
    const text = piece.repeat(copies);
    const start = performance.now();
    readReport(text);
    return performance.now() - start;
  };
  time(500);
  const small = Math.max(5, time(2000));
  expect(time(16000)).toBeLessThan(small * 8 * 5);
});
