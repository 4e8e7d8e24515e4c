import { readOwnSheets } from '../../catalogue/own-sheets';
import type { OwnSheetProblem, OwnSheetProblemCode } from '../../catalogue/own-sheet-reader';
import { formatAddress } from '../../model/address';
import { defineRule, type Judgement, type Rule, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

function judge(_: Subjects['workbook'], context: RuleContext): Judgement {
  const { own, problems, inWords } = readOwnSheets(context.workbook, context.catalogue.data);
  return {
    passes: own.targets.length + own.templates.length,
    findings: problems.map((problem) => ({
      messageId: problem.code,
      params: { cell: formatAddress(problem), text: problem.text },
      cells: [cellOf(problem)],
      evidence: [],
      ...(problem.code === 'unknown-indicator' ? { severity: 'information' as const } : {}),
      about: [problem.sheet, problem.code, problem.text].join('|'),
    })),
    undecided: [],
    notApplicable: inWords.map(({ sheet, count }) => ({ reason: 'target-in-words', sheet, count })),
  };
}

const cellOf = ({ sheet, row, col }: OwnSheetProblem) => ({ sheet, row, col });

const UNREAD = '其余各行照常使用。';
const UNREAD_EN = 'The other lines are used.';
const WORDS: Readonly<Record<OwnSheetProblemCode, readonly [what: string, todo: string, whatEn: string, todoEn: string]>> = {
  'unknown-indicator': [
    '“{text}”不在指标目录中，这一行没有采用',
    '请改用指标目录中的名称；本单位自有的指标，在表样中写明单位。',
    '“{text}” is not in the catalogue; this line was not used',
    "Use a name of the catalogue; for the bureau's own indicator state its unit in the template.",
  ],
  'unreadable-target': [
    '目标值“{text}”读不出来，这一行没有采用',
    '请写成“≥95%”“不高于18/10万”“7～8张/千人”这样的形式。',
    'The target “{text}” cannot be read; this line was not used',
    'Write it like ≥95%, 不高于18/10万 or 7～8张/千人.',
  ],
  'target-direction': [
    '目标值“{text}”没有说明是不低于还是不高于，这一行没有采用',
    '请在数值前写上“≥”或“≤”。',
    'The target “{text}” does not say whether more or less is asked; this line was not used',
    'Write ≥ or ≤ before the number.',
  ],
  'target-unit': [
    '目标值“{text}”的单位与该指标的单位不同，这一行没有采用',
    '请按该指标的单位填写。',
    "The unit of the target “{text}” is not the indicator's; this line was not used",
    "State it in the indicator's unit.",
  ],
  'no-target-column': [
    '“{text}”像是目标责任书，但没有找到“指标”和“目标值”两栏',
    '请在表头写明“指标”和“目标值”。',
    '“{text}” looks like a sheet of targets, but has no heads 指标 and 目标值',
    'Name the columns 指标 and 目标值.',
  ],
  'no-title': [
    '表样“{text}”没有名称，没有采用',
    '请在A列写“名称”，B列写表的名称。',
    'The template “{text}” has no title and was not used',
    'Write 名称 in column A and the title in column B.',
  ],
  'no-indicators': [
    '表样“{text}”没有可用的指标，没有采用',
    '请在A列写“指标”，从下一行起每行写一个指标及其单位。',
    'The template “{text}” has no indicators and was not used',
    'Write 指标 in column A and below it an indicator a row with its unit.',
  ],
  'unknown-domain': [
    '没有“{text}”这个领域，改按指标所属的领域归类',
    '请用指标目录中的领域名称，或删去这一行。',
    'There is no domain “{text}”; that of the indicators is used',
    'Use a domain of the catalogue or delete the line.',
  ],
  'relation-unread': [
    '审核关系“{text}”读不出来，没有采用',
    '请写成“第5列≥第6列+第7列”或“应种人数≥实种人数”这样的形式。',
    'The relation “{text}” cannot be read and was not used',
    'Write it like 第5列≥第6列+第7列 or 应种人数≥实种人数.',
  ],
  'relation-place': [
    '审核关系“{text}”指的行或列不在表样中，没有采用',
    '请对照表样的行号、列号改正。',
    'The relation “{text}” names rows or columns that the template does not have and was not used',
    "Check the numbers against the template's rows and columns.",
  ],
};

const messages = Object.fromEntries(
  Object.entries(WORDS).map(([code, [what, todo, whatEn, todoEn]]) => [
    code,
    {
      'zh-CN': (p) => ({ what: `${what.replace('{text}', say(p, 'text'))}。`, why: UNREAD, todo }),
      'en-US': (p) => ({ what: `${whatEn.replace('{text}', say(p, 'text'))}.`, why: UNREAD_EN, todo: todoEn }),
    } satisfies Rule['messages'][string],
  ]),
);

/** Every line of the bureau's own sheets of targets and templates can be read. */
export const ownSheetsReadable = defineRule({
  id: 'own-sheets-readable',
  category: 'structure',
  severity: 'warning',
  stage: 'stable',
  subject: 'workbook',
  reference: '使用手册：本单位的目标和表样',
  title: { 'zh-CN': '目标责任书和自定义表样读得出来', 'en-US': "The bureau's own targets and templates can be read" },
  messages,
  check: judge,
});
