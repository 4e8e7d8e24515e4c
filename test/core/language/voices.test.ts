import { enVoice } from '../../../src/core/language/en/voice';
import { plain, words, type Pieces } from '../../../src/core/language/pieces';
import type { Voice } from '../../../src/core/language/voice';
import { zhVoice } from '../../../src/core/language/zh/voice';
import { nameBeforeNumber } from '../../../src/core/language/zh/words';
import type { Period } from '../../../src/core/model/quantity';

const piece = (text: string) => words(text);
const name = (text: string): Pieces => [words(text)];

describe('a name before its number leaves out what the unit says', () => {
  test.each([
    ['活产数', '人', '活产'],
    ['参合人数', '人', '参合'],
    ['参加人数', '万人', '参加'],
    ['病人数', '人', '病人'],
    ['查出疾病人数', '人', '查出疾病'],
    ['查病人数', '人', '查病'],
    ['65岁以上老年人数', '人', '65岁以上老年人'],
    ['卫生院职工人数', '人', '卫生院职工'],
    ['项目个数', '个', '项目'],
    ['技术服务总例数', '例', '技术服务'],
    ['接受信访举报件次', '件次', '接受信访举报'],
    ['基本药物品种数', '种', '基本药物品种'],
    ['科研立项数', '项', '科研立项'],
    ['补偿人次', '人次', '补偿'],
    ['补偿金额', '万元', '补偿金额'],
    ['建档率', '%', '建档率'],
    ['人数', '人', '人数'],
  ])('%s + %s → %s', (full, unit, expected) => expect(nameBeforeNumber(full, unit)).toBe(expected));
});

const period = (kind: Period['kind'], months: Period['months'], year = 2023): Period => ({ year, months, kind, offsetYears: 0 });

describe('periods (GB/T 15835)', () => {
  const written = (voice: Voice, one: Period, until: boolean): string => plain(voice.period(one, (value) => piece(String(value)), until));
  test.each([
    [period('year', null), false, '2023年', 'in 2023'],
    [period('months', { first: 1, last: 10 }), false, '2023年1—10月', 'in January–October 2023'],
    [period('months', { first: 1, last: 10 }), true, '截至2023年10月底', 'by the end of October 2023'],
    [period('half', { first: 1, last: 6 }), false, '2023年上半年', 'in the first half of 2023'],
    [period('quarter', { first: 7, last: 9 }), false, '2023年第三季度', 'in the third quarter of 2023'],
    [period('month', { first: 5, last: 5 }), false, '2023年5月', 'in May 2023'],
    [period('year-end', null), false, '2023年末', 'at the end of 2023'],
    [period('year-end', null), true, '截至2023年底', 'by the end of 2023'],
  ])('%j until %s', (one, until, zh, en) => {
    expect(written(zhVoice, one, until)).toBe(zh);
    expect(written(enVoice, one, until)).toBe(en);
  });
});

describe('numbers', () => {
  test.each([
    [48610, 0, '人', '48610人', '48,610'],
    [37.4, 2, '万人次', '37.4万人次', '374,000'],
    [99.6, 2, '%', '99.60%', '99.60%'],
    [155600, 0, '元', '15.56万元', '155,600 yuan'],
    [78599000, 0, '元', '7859.9万元', '78,599,000 yuan'],
    [41062.7, 1, '元', '41062.7元', '41,062.7 yuan'],
    [9600, 0, '元', '9600元', '9,600 yuan'],
    [7859.9, 2, '万元', '7859.9万元', '78.599 million yuan'],
    [53.97, 2, '/10万', '53.97/10万', '53.97 per 100,000'],
  ])('%d at %d decimals in %s', (value, decimals, unit, zh, en) => {
    const of = (voice: Voice): string => {
      const one = voice.readable(value, decimals, unit);
      return voice.number(one.value, one.decimals, one.unit, 'half-up');
    };
    expect(of(zhVoice)).toBe(zh);
    expect(of(enVoice)).toBe(en);
  });
});

describe('words for changes and targets', () => {
  const rate = (direction: 'up' | 'down' | 'neutral') => ({ kind: 'rate', direction }) as const;
  test.each([
    [rate('up'), 1, '提高', 'up'],
    [rate('down'), 1, '上升', 'up'],
    [rate('up'), -1, '下降', 'down'],
    [{ kind: 'quantity', direction: 'neutral' } as const, 1, '增长', 'up by'],
    [rate('up'), 0, '持平', 'unchanged'],
  ] as const)('%j %d', (noun, sign, zh, en) => {
    expect(zhVoice.change(noun, sign, 'X').replace('X', '')).toBe(zh);
    expect(enVoice.change(noun, sign, 'X').replace('X', '').trim()).toBe(en);
  });

  const target = (met: boolean, equal: boolean, direction: 'up' | 'down', gap: string | null): string =>
    plain(zhVoice.againstTarget({ met, equal, direction, target: piece('90%'), gap: gap === null ? null : piece(gap), source: null }));
  test.each([
    [true, false, 'up', '1.2个百分点', '高于目标（90%）1.2个百分点'],
    [false, false, 'up', '1.2个百分点', '距目标（90%）还差1.2个百分点'],
    [true, false, 'down', '1.2个百分点', '低于控制目标（90%）1.2个百分点'],
    [false, false, 'down', '1.2个百分点', '高于控制目标（90%）1.2个百分点'],
    [false, false, 'down', null, '未达到目标（90%）'],
    [true, false, 'down', null, '优于目标（90%）'],
    [false, true, 'up', '0个百分点', '达到目标（90%）'],
  ] as const)('met %s equal %s %s: %s → %s', (met, equal, direction, gap, expected) =>
    expect(target(met, equal, direction, gap)).toBe(expected),
  );

  test('a level year is 与上年持平, any other 比上年…', () => {
    expect(plain(zhVoice.compared('last-year', name('持平')))).toBe('与上年持平');
    expect(plain(zhVoice.compared('same-period', name('增长5%')))).toBe('比上年同期增长5%');
  });

  test.each([
    ['法定传染病死亡数', '无法定传染病死亡'],
    ['死亡数', '无死亡病例'],
    ['检出霍乱弧菌', '未检出霍乱弧菌'],
    ['甲肿人数', null],
  ])('%s of zero: %s', (of, expected) => expect(zhVoice.none(of)).toBe(expected));
});
