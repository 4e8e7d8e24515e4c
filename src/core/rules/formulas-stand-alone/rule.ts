import type { FormulaForm } from '../../formula/form';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft, type RuleContext } from '../rule';
import { formulasEn, placesZh, say } from '../words';

/** Functions whose result may change without any cell being touched. */
const VOLATILE = /^(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)$/;

/** What a form depends on beside the cells of its workbook, one key each. */
function dependsOn(form: FormulaForm): readonly string[] {
  const links = form.references.flatMap((ref) => (ref.external ? [`link|${/\[([^\]]*)\]/.exec(ref.sheet ?? '')?.[1] ?? ''}`] : []));
  const calls = form.tokens.flatMap((token) => (token.kind === 'function' && VOLATILE.test(token.text) ? [`volatile|${token.text}`] : []));
  return [...new Set([...links, ...calls])];
}

interface Cause {
  readonly sheet: FormulaSheet;
  readonly cells: FormulaCell[];
}

function draft(key: string, { sheet, cells }: Cause, context: RuleContext): FindingDraft {
  const [first] = cells;
  const [kind = '', what = ''] = key.split('|');
  if (!first) throw new Error('a cause without a cell');
  const file = kind === 'link' ? (context.workbook.externalLinks[Number(what) - 1] ?? what) : what;
  return {
    messageId: kind,
    params: { cell: formatAddress(first), count: cells.length, what: decoded(file) },
    cells: cells.map(({ row, col }) => ({ sheet: sheet.sheet.name, row, col })),
    evidence: [],
    actual: `=${first.formula}`,
    about: `${sheet.sheet.name}|${key}`,
  };
}

/** Targets of links are written as addresses of the web. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

export const formulasStandAlone = defineRule({
  id: 'formulas-stand-alone',
  category: 'formula',
  severity: 'information',
  stage: 'stable',
  subject: 'formulas',
  reference: 'ECMA-376 part 1, 18.14',
  title: { 'zh-CN': '公式不依赖其他文件和时钟', 'en-US': 'Formulas depend on no other file and no clock' },
  messages: {
    link: {
      'zh-CN': (p) => ({
        what: `${placesZh(p)} 的公式引用了其他文件 ${say(p, 'what')}。`,
        why: '收件人没有这个文件时，数字无法更新，也无从核对。',
        todo: '上报前请把引用的数据放入本工作簿，或断开链接。',
      }),
      'en-US': (p) => ({
        what: `${formulasEn(p, 'reads', 'read')} another file, ${say(p, 'what')}: ${say(p, 'cell')}${p['count'] === 1 ? '' : ' among others'}.`,
        why: 'Without that file a reader can neither update nor check the numbers.',
        todo: 'Bring the data into this workbook or break the link before it is sent.',
      }),
    },
    volatile: {
      'zh-CN': (p) => ({
        what: `${placesZh(p)} 的公式用了 ${say(p, 'what')}。`,
        why: '这个函数的结果会自行变化，今天核对过的数字明天可能不同。',
        todo: '定稿前请改为固定的值或直接引用。',
      }),
      'en-US': (p) => ({
        what: `${formulasEn(p, 'uses', 'use')} ${say(p, 'what')}: ${say(p, 'cell')}${p['count'] === 1 ? '' : ' among others'}.`,
        why: 'Its result changes by itself: what was checked today may differ tomorrow.',
        todo: 'Put a fixed value or a plain reference in its place before the report is final.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    const known = new Map<FormulaForm, readonly string[]>();
    let passes = 0;
    for (const sheet of book.sheets) {
      const causes = new Map<string, Cause>();
      for (const cell of sheet.cells) {
        let keys = known.get(cell.form);
        if (!keys) known.set(cell.form, (keys = dependsOn(cell.form)));
        if (keys.length === 0) passes += 1;
        for (const key of keys) {
          const cause = causes.get(key);
          if (cause) cause.cells.push(cell);
          else causes.set(key, { sheet, cells: [cell] });
        }
      }
      for (const [key, cause] of causes) findings.push(draft(key, cause, context));
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
