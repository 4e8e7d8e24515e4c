import type { Category, Severity } from '../../core/model/finding';
import type { StepCount } from '../../app/pane-services';
import type { InBoth } from './in-both';
import { n, plural } from './english';
import { STEPS_EN, STEPS_ZH } from './run-steps';

export interface FindingsWords {
  readonly firstRun: { readonly purpose: string; readonly start: string; readonly sample: string; readonly privacy: string };
  readonly check: {
    readonly again: string;
    readonly cancel: string;
    readonly busy: (percent: number) => string;
    /** `count`: which part of the step comes now; sheets, or rules. */
    readonly step: (step: string, count: StepCount | null) => string;
    readonly verdict: (sheets: number, numbers: number, counts: Readonly<Record<Severity, number>>, notChecked: number) => string;
    readonly explained: (count: number) => string;
    readonly nothingFound: (notJudged: number) => string;
    readonly filteredAway: (hidden: number) => string;
    /** The selected cell has findings, and none of them is shown. */
    readonly selectedHidden: (address: string, count: number) => string;
    readonly updated: (appeared: number, gone: number) => string;
  };
  readonly severity: Readonly<Record<Severity, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly filter: {
    readonly severity: string;
    readonly category: string;
    readonly sheet: string;
    readonly all: string;
    readonly said: string;
    readonly saidOf: Readonly<Record<'all' | 'open' | 'explained', string>>;
  };
  readonly tools: {
    readonly menu: string;
    readonly mark: string;
    readonly unmark: string;
    readonly audit: string;
    readonly marked: (count: { readonly marked: number; readonly skipped: number }) => string;
    readonly unmarked: (rules: number) => string;
    readonly audited: string;
  };
  readonly card: {
    readonly places: (count: number) => string;
    readonly showAll: (count: number) => string;
    readonly showFewer: string;
    readonly jump: (address: string) => string;
    readonly evidence: string;
    /** Why a card is marked: its cell is the selected one, or the selected cell shows it. */
    readonly selected: (address: string, as: 'found' | 'evidence') => string;
    readonly preview: string;
    readonly apply: (count: number) => string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly emptyCell: string;
    readonly explain: string;
    readonly explanationLabel: string;
    readonly saveExplanation: string;
    readonly withdrawExplanation: string;
    readonly explained: (text: string, date: string) => string;
    readonly outdatedExplanation: (text: string, date: string) => string;
    readonly ignore: string;
    readonly close: string;
  };
  readonly done: {
    readonly applied: (count: number, skipped: number) => string;
    readonly undo: string;
    readonly undone: (count: number, skipped: number) => string;
    readonly ignored: (count: number) => string;
    readonly restore: string;
  };
}

export const findings: InBoth<FindingsWords> = {
  'zh-CN': {
    firstRun: {
      purpose: '核对本工作簿里的统计数据，逐格指出对不上的地方，说明理由和改法。',
      start: '校验当前工作簿',
      sample: '用示例试一试',
      privacy: '数据不出本机：不登录，不上传，不联网。',
    },
    check: {
      again: '重新校验',
      cancel: '取消',
      busy: (percent) => `已完成 ${percent}%`,
      step: (step, count) => {
        const said = STEPS_ZH[step] ?? '正在处理';
        if (!count) return said;
        const unit = step === 'rules' ? '条规则' : '张表';
        return `${said}：第 ${Math.min(count.done + 1, count.of)} ${unit}，共 ${count.of} ${unit.slice(0, 1)}`;
      },
      verdict: (sheets, numbers, counts, notChecked) =>
        `检查了 ${sheets} 张表、${numbers.toLocaleString('zh-CN')} 个数：${counts.error} 处必须改，${counts.warning} 处请核实，${counts.information} 条提示，${notChecked.toLocaleString('zh-CN')} 项没有判断。`,
      explained: (count) => `其中 ${count} 处已有核实说明。`,
      nothingFound: (notJudged) => (notJudged === 0 ? '没有发现问题。' : '没有发现问题。没有判断的项目列在下面，请按需人工核对。'),
      filteredAway: (hidden) => `当前筛选下没有问题，另有 ${hidden} 处被筛掉。`,
      selectedHidden: (address, count) => `选中的 ${address} 有 ${count} 处问题，没有显示：被忽略或被筛掉。`,
      updated: (appeared, gone) => `已更新：新增 ${appeared} 处，消除 ${gone} 处。`,
    },
    severity: { error: '必须改', warning: '请核实', information: '提示' },
    category: {
      structure: '表格结构',
      arithmetic: '加总与比率',
      consistency: '表间一致',
      formula: '公式',
      completeness: '完整性',
      plausibility: '合理性',
      target: '目标',
    },
    filter: {
      severity: '程度',
      category: '类别',
      sheet: '工作表',
      all: '全部',
      said: '说明',
      saidOf: { all: '全部', open: '还没说明', explained: '已说明' },
    },
    tools: {
      menu: '写入工作簿',
      mark: '在表中标出问题单元格',
      unmark: '去掉标出的颜色',
      audit: '加入“审核报告”工作表',
      marked: ({ marked, skipped }) =>
        `标出了 ${marked} 个单元格。${skipped > 0 ? `另有 ${skipped} 个在受保护的工作表里，没有标。` : ''}单元格原来的格式没有改，“去掉标出的颜色”后不留痕迹。`,
      unmarked: (rules) => (rules === 0 ? '没有标出的颜色。' : '已去掉标出的颜色。'),
      audited: '已写好“审核报告”工作表，可以打印签字。',
    },
    card: {
      places: (count) => `${count} 处`,
      showAll: (count) => `显示全部 ${count} 处`,
      showFewer: '收起',
      jump: (address) => `跳到 ${address}`,
      evidence: '依据的单元格',
      selected: (address, as) => (as === 'found' ? `选中的单元格 ${address}` : `选中的单元格 ${address} 是这一处的依据`),
      preview: '看看怎么改',
      apply: (count) => (count === 1 ? '应用修改' : `应用 ${count} 处修改`),
      cell: '单元格',
      before: '改前',
      after: '改后',
      emptyCell: '（空）',
      explain: '填写说明',
      explanationLabel: '核实说明',
      saveExplanation: '保存说明',
      withdrawExplanation: '撤回说明',
      explained: (text, date) => `已说明（${date}）：${text}`,
      outdatedExplanation: (text, date) => `${date}的说明针对的差异与现在不同，请重新核实：${text}`,
      ignore: '忽略一次',
      close: '收起',
    },
    done: {
      applied: (count, skipped) =>
        skipped === 0 ? `已修改 ${count} 个单元格。` : `已修改 ${count} 个单元格，${skipped} 个因内容已变化没有改。`,
      undo: '撤销',
      undone: (count, skipped) =>
        skipped === 0 ? `已撤销 ${count} 处修改。` : `已撤销 ${count} 处修改，${skipped} 处因内容已变化没有撤销。`,
      ignored: (count) => `本次忽略了 ${count} 处。`,
      restore: '恢复显示',
    },
  },
  'en-US': {
    firstRun: {
      purpose: 'Checks the statistics in this workbook and shows, cell by cell, what does not agree, why, and how to put it right.',
      start: 'Check this workbook',
      sample: 'Try it on the sample',
      privacy: 'Data stays on this computer: no sign-in, no upload, no network.',
    },
    check: {
      again: 'Check again',
      cancel: 'Cancel',
      busy: (percent) => `${percent}% done`,
      step: (step, count) => {
        const said = STEPS_EN[step] ?? 'Working';
        return count ? `${said}: ${step === 'rules' ? 'rule' : 'sheet'} ${Math.min(count.done + 1, count.of)} of ${count.of}` : said;
      },
      verdict: (sheets, numbers, counts, notChecked) =>
        `Checked ${plural(sheets, 'sheet', 'sheets')} and ${plural(numbers, 'number', 'numbers')}: ${n(counts.error)} must be corrected, ${n(counts.warning)} to verify, ${plural(counts.information, 'hint', 'hints')}; ${plural(notChecked, 'item was', 'items were')} not judged.`,
      explained: (count) => `${plural(count, 'place is', 'places are')} explained.`,
      nothingFound: (notJudged) =>
        notJudged === 0 ? 'No problem was found.' : 'No problem was found. What was not judged is listed below for a check by hand.',
      filteredAway: (hidden) => `No problem matches the filter; ${n(hidden)} are hidden by it.`,
      selectedHidden: (address, count) => `${plural(count, 'finding', 'findings')} of ${address} not shown: ignored or filtered away.`,
      updated: (appeared, gone) => `Updated: ${n(appeared)} new, ${n(gone)} gone.`,
    },
    severity: { error: 'Must correct', warning: 'Please verify', information: 'Hint' },
    category: {
      structure: 'Structure',
      arithmetic: 'Sums and rates',
      consistency: 'Between tables',
      formula: 'Formulas',
      completeness: 'Completeness',
      plausibility: 'Plausibility',
      target: 'Targets',
    },
    filter: {
      severity: 'Severity',
      category: 'Category',
      sheet: 'Sheet',
      all: 'All',
      said: 'Explanation',
      saidOf: { all: 'All', open: 'Not explained', explained: 'Explained' },
    },
    tools: {
      menu: 'Write into workbook',
      mark: 'Colour the cells of findings',
      unmark: 'Take the colours away',
      audit: 'Add the audit sheet',
      marked: ({ marked, skipped }) =>
        `Coloured ${plural(marked, 'cell', 'cells')}.${skipped > 0 ? ` ${n(skipped)} on protected sheets were left out.` : ''} The cells keep their own format; taking the colours away leaves no trace.`,
      unmarked: (rules) => (rules === 0 ? 'There were no colours.' : 'The colours are taken away.'),
      audited: 'The audit sheet is ready to be printed and signed.',
    },
    card: {
      places: (count) => plural(count, 'place', 'places'),
      showAll: (count) => `Show all ${n(count)}`,
      showFewer: 'Show fewer',
      jump: (address) => `Go to ${address}`,
      evidence: 'Cells it rests on',
      selected: (address, as) => (as === 'found' ? `Selected cell ${address}` : `The selected cell ${address} shows this`),
      preview: 'Preview the fix',
      apply: (count) => (count === 1 ? 'Apply the fix' : `Apply ${n(count)} changes`),
      cell: 'Cell',
      before: 'Before',
      after: 'After',
      emptyCell: '(empty)',
      explain: 'Explain',
      explanationLabel: 'Explanation',
      saveExplanation: 'Save explanation',
      withdrawExplanation: 'Withdraw explanation',
      explained: (text, date) => `Explained on ${date}: ${text}`,
      outdatedExplanation: (text, date) => `The explanation of ${date} was written for another difference; please verify again: ${text}`,
      ignore: 'Ignore once',
      close: 'Close',
    },
    done: {
      applied: (count, skipped) =>
        skipped === 0
          ? `Changed ${plural(count, 'cell', 'cells')}.`
          : `Changed ${plural(count, 'cell', 'cells')}; ${n(skipped)} had changed meanwhile and were left alone.`,
      undo: 'Undo',
      undone: (count, skipped) =>
        skipped === 0
          ? `Took back ${plural(count, 'change', 'changes')}.`
          : `Took back ${plural(count, 'change', 'changes')}; ${n(skipped)} had changed meanwhile and were left alone.`,
      ignored: (count) => `${plural(count, 'place is', 'places are')} ignored this time.`,
      restore: 'Show again',
    },
  },
};
