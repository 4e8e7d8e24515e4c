import { readTargetText } from '../../../src/core/catalogue/target-text';

const shape = (text: string): string | null => {
  const read = readTargetText(text);
  return read && `${read.comparator ?? '?'} ${read.value}${read.upper === undefined ? '' : `–${read.upper}`} ${read.unit ?? '-'}`;
};

describe('reading a written target', () => {
  it.each([
    ['≥95%', '>= 95 %'],
    ['95%以上', '>= 95 %'],
    ['９５％及以上', '>= 95 %'],
    ['不低于 90%', '>= 90 %'],
    ['达到85%', '>= 85 %'],
    ['≤18/10万', '<= 18 /10万'],
    ['控制在18/10万以内', '<= 18 /10万'],
    ['不超过5‰', '<= 5 ‰'],
    ['低于2%', '< 2 %'],
    ['>90%', '> 90 %'],
    ['7.4～7.5张/千人', 'range 7.4–7.5 张/千人'],
    ['30%左右', '~ 30 %'],
    ['100%', '? 100 %'],
    ['1.2万人次', '? 12000 人次'],
    ['3500人', '? 3500 人'],
    ['5,000份', '? 5000 份'],
    ['90', '? 90 -'],
  ])('%s', (text, expected) => expect(shape(text)).toBe(expected));

  it.each([['逐年提高'], ['持续下降'], ['完成省下达任务'], [''], ['95%/90%'], ['90%-80%'], ['—']])('does not read %j', (text) =>
    expect(readTargetText(text)).toBeNull(),
  );
});
