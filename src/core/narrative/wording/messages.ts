import type { Locale } from '../../model/finding';
import type { WordingNote } from './parse';

/** The sentence of a note on a wording: what, where, what to do. Positions count letters from 1. */
export function describeWordingNote(note: WordingNote, locale: Locale): string {
  return locale === 'zh-CN' ? chinese(note) : english(note);
}

function chinese(note: WordingNote): string {
  const at = `第${note.start + 1}字`;
  const maybe = note.suggestions.length > 0 ? `是不是${note.suggestions.map((name) => `“${name}”`).join('、')}？` : '';
  switch (note.code) {
    case 'brace-not-closed':
      return `${at}的“{”没有对应的“}”，请补上。`;
    case 'brace-not-opened':
      return `${at}的“}”前面没有“{”，请删去或补上“{”；要写出括号本身请写“\\}”。`;
    case 'bracket-not-closed':
      return `${at}的“[”没有对应的“]”，请补上。`;
    case 'bracket-not-opened':
      return `${at}的“]”前面没有“[”，请删去或补上“[”；要写出括号本身请写“\\]”。`;
    case 'empty-field':
      return `${at}的“${note.words}”里没有写指标，请写成“{指标}”。`;
    case 'unknown-item':
      return `${at}的“${note.words}”不是可用的项。${maybe || '可用的项有值、上年、较上年、目标、任务、完成率、最高地区、最低地区等。'}`;
    case 'unknown-indicator':
      return `${at}的“${note.words}”在工作簿里找不到。${maybe || '请核对指标名称。'}`;
    case 'unknown-place':
      return `${at}的“${note.words}”没有合计数或没有这个地区，请用“{指标@地区}”写明。${maybe}`;
    case 'several-figures':
      return `${at}的“${note.words}”在几张表里数值不同，请用“{表名!指标}”写明用哪一张：${note.suggestions.join('、')}。`;
    case 'no-fact':
      return `${at}的“${note.words}”没有可写的数（单元格空白或缺少上年、目标等），这一处未写；放进“[…]”里可以自动略去。`;
    case 'withheld':
      return `${at}的“${note.words}”所在单元格有“必须改”的问题，这一处未写。`;
    case 'several-periods':
      return `${at}的时间取自第一个指标，后面有的指标是别的时间，请分成两句写。`;
    case 'typed-number':
      return `${at}的“${note.words}”是固定文字，数据变动时不会跟着改。`;
  }
}

function english(note: WordingNote): string {
  const at = `Character ${note.start + 1}`;
  const maybe = note.suggestions.length > 0 ? ` Did you mean ${note.suggestions.map((name) => `“${name}”`).join(', ')}?` : '';
  switch (note.code) {
    case 'brace-not-closed':
      return `${at}: “{” is never closed; add “}”.`;
    case 'brace-not-opened':
      return `${at}: “}” closes nothing; delete it, or write “\\}” for the mark itself.`;
    case 'bracket-not-closed':
      return `${at}: “[” is never closed; add “]”.`;
    case 'bracket-not-opened':
      return `${at}: “]” closes nothing; delete it, or write “\\]” for the mark itself.`;
    case 'empty-field':
      return `${at}: “${note.words}” names no indicator.`;
    case 'unknown-item':
      return `${at}: “${note.words}” is no item.${maybe}`;
    case 'unknown-indicator':
      return `${at}: the workbook has no “${note.words}”.${maybe}`;
    case 'unknown-place':
      return `${at}: “${note.words}” has no total or no such area; name one as {indicator@area}.${maybe}`;
    case 'several-figures':
      return `${at}: sheets give different figures for “${note.words}”; name one as {sheet!indicator}: ${note.suggestions.join(', ')}.`;
    case 'no-fact':
      return `${at}: nothing to tell of “${note.words}” (blank, or no last year, target …); put it into […] to leave it out.`;
    case 'withheld':
      return `${at}: “${note.words}” stands on a cell with an error finding and was not written.`;
    case 'several-periods':
      return `${at}: the period is that of the first indicator; others in this wording have another. Write two sentences.`;
    case 'typed-number':
      return `${at}: “${note.words}” is fixed text and will not follow the data.`;
  }
}
