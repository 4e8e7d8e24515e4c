import type { OwnTargets } from '../app/own-targets';
import type { Locale } from '../core/model/finding';

type Words = Readonly<Record<Locale, string>>;

const CODES: Readonly<Record<string, Words>> = {
  shape: { 'zh-CN': '字段缺失或写法不对', 'en-US': 'a field is missing or wrong' },
  'unknown-indicator': { 'zh-CN': '指标目录里没有这个指标', 'en-US': 'the catalogue has no such indicator' },
  'target-unit': { 'zh-CN': '单位与该指标的单位不同', 'en-US': 'the unit is not that of the indicator' },
  'target-without-source': { 'zh-CN': '没有写明依据的文件', 'en-US': 'the document that sets it is not named' },
  'relation-place': { 'zh-CN': '表内关系指到了表外', 'en-US': 'a relation names a place that is not on the form' },
};

/** What became of a file of own targets: what was used and what gave way to it, or every reason why none is used. */
export function targetLines(read: OwnTargets, file: string, locale: Locale): readonly string[] {
  const zh = locale === 'zh-CN';
  if (read.ok)
    return [
      zh
        ? `“${file}”：使用其中的${read.targets}条目标、${read.templates}个表样；${read.replaced}条内置目标因此不再使用。`
        : `“${file}”: ${read.targets} targets and ${read.templates} templates of it are used; ${read.replaced} shipped targets give way to them.`,
    ];
  if (read.problem === 'not-json')
    return [
      zh
        ? `“${file}”不是JSON文件，目标没有读取，也没有检查任何工作簿。请用UTF-8编码另存后再试。（${read.detail}）`
        : `“${file}” is no JSON file; no target was read and no workbook was checked. Save it as UTF-8 JSON and try again. (${read.detail})`,
    ];
  const reason = (code: string): string => CODES[code]?.[locale] ?? code;
  return [
    zh
      ? `“${file}”有${read.entries.length}处不能用，因此没有使用其中任何目标，也没有检查任何工作簿。请改正后再试：`
      : `“${file}” has ${read.entries.length} entries that cannot be used, so none of its targets was used and no workbook was checked. Correct them and try again:`,
    ...read.entries.map(
      ({ code, entry, detail }) => `  ${entry}${zh ? '：' : ': '}${reason(code)}${zh ? '（' : ' ('}${detail}${zh ? '）' : ')'}`,
    ),
  ];
}
