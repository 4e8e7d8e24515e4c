import type { Period } from '../../model/quantity';
import { say, type Pieces } from '../pieces';
import type { TextPiece } from '../../model/text';

/** 2023年 · 2023年1—10月 (一字线, GB/T 15835) · 2023年上半年 · 截至2023年10月底. */
export function writePeriod(period: Period, number: (value: number) => TextPiece, until: boolean): Pieces {
  if (period.year === null) return [];
  const year = say`${number(period.year + period.offsetYears)}年`;
  const { months } = period;
  if (!months || (months.first === 1 && months.last === 12))
    return period.kind !== 'year-end' ? year : until ? say`截至${year}底` : say`${year}末`;
  if (until && months.first === 1) return say`截至${year}${number(months.last)}月底`;
  if (period.kind === 'half') return say`${year}${months.first === 1 ? '上' : '下'}半年`;
  if (period.kind === 'quarter') return say`${year}第${['一', '二', '三', '四'][(months.first - 1) / 3] ?? ''}季度`;
  if (months.first === months.last) return say`${year}${number(months.first)}月`;
  return say`${year}${number(months.first)}—${number(months.last)}月`;
}
