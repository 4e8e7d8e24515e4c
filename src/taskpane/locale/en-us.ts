import type { Sentences } from './sentences';

const STEPS: Readonly<Record<string, string>> = {
  reading: 'Reading the workbook',
  judging: 'Checking the data',
  opening: 'Opening the file',
};
const UNREAD: Readonly<Record<string, string>> = {
  'no-table': 'no table was recognised',
  'text-only': 'text only',
  empty: 'empty',
  'hidden-sheet': 'the sheet is hidden',
  'chart-sheet': 'a chart sheet',
  'too-small': 'too small a region',
};
const n = (count: number): string => count.toLocaleString('en-US');
const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

export const enUS: Sentences = {
  productName: 'StatBrief',
  tabs: { findings: 'Check', mapping: 'Mapping', settings: 'Settings' },
  firstRun: {
    purpose: 'Checks the statistics in this workbook and shows, cell by cell, what does not agree, why, and how to put it right.',
    start: 'Check this workbook',
    privacy: 'Data stays on this computer: no sign-in, no upload, no network.',
  },
  check: {
    again: 'Check again',
    cancel: 'Cancel',
    busy: (percent) => `${percent}% done`,
    step: (step) => STEPS[step] ?? 'Working',
    verdict: (sheets, numbers, counts, notChecked) =>
      `Checked ${plural(sheets, 'sheet', 'sheets')} and ${plural(numbers, 'number', 'numbers')}: ${n(counts.error)} must be corrected, ${n(counts.warning)} to verify, ${plural(counts.information, 'hint', 'hints')}; ${plural(notChecked, 'item was', 'items were')} not judged.`,
    nothingFound: 'No problem was found. What was not judged is listed below for a check by hand.',
    filteredAway: (hidden) => `No problem matches the filter; ${n(hidden)} are hidden by it.`,
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
  filter: { severity: 'Severity', category: 'Category', sheet: 'Sheet', all: 'All' },
  card: {
    places: (count) => plural(count, 'place', 'places'),
    showAll: (count) => `Show all ${n(count)}`,
    showFewer: 'Show fewer',
    jump: (address) => `Go to ${address}`,
    evidence: 'Cells it rests on',
    preview: 'Preview the fix',
    apply: (count) => (count === 1 ? 'Apply the fix' : `Apply ${n(count)} changes`),
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
  notChecked: {
    heading: (count) => `${plural(count, 'item', 'items')} not judged`,
    line: (title, count, reason, sheet) => `${title}${sheet === null ? '' : ` (${sheet})`}: ${plural(count, 'item', 'items')}, ${reason}.`,
    outcome: { undecided: 'too little to go by', 'not-applicable': 'not applicable', 'rule-failed': 'the rule failed' },
    unread: (sheet, range, reason) => `${range} of ${sheet}: ${UNREAD[reason] ?? 'not read'}.`,
  },
  mapping: {
    empty: 'After a check, this page lists what each table was taken for.',
    intro: (tables, unsure) => `Found ${plural(tables, 'table', 'tables')}; ${n(unsure)} match no form of the catalogue.`,
    sure: 'Matched',
    asks: 'Unsure',
    unused: 'Not matched',
    takenFor: (name, percent) => `Taken for “${name}”, ${percent}% sure.`,
    notTaken: 'No form of the catalogue fits; it is checked by its own names.',
    candidates: 'It may be:',
    contents: (numbers, indicators) => `${plural(numbers, 'number', 'numbers')}, ${plural(indicators, 'indicator', 'indicators')}.`,
    unknownIndicator: 'not in catalogue',
    show: 'Go to this table',
  },
  settings: {
    language: 'Language',
    privacy: 'Everything is computed on this computer. Explanations are kept in the workbook and travel with it.',
    explanations: (count) => `This workbook keeps ${plural(count, 'explanation', 'explanations')}.`,
  },
  failure: {
    'cell-in-edit-mode': 'A cell is being edited; nothing was written. Press Enter to finish, then try again.',
    'sheet-protected': 'The sheet is protected; nothing was written. Unprotect it (Review → Unprotect Sheet) and try again.',
    'read-only': 'The workbook is read-only; nothing was written. Save a copy and try again.',
    'changed-meanwhile': 'The cells changed meanwhile and were not overwritten. Please check again.',
    'request-too-large': 'This is more than Excel can pass at once; nothing was written. Split the workbook and try again.',
    'too-many-cells': 'There are too many cells to read. Clear formats from empty areas or split the workbook.',
    'not-supported': 'This version of Excel cannot do this; everything else works.',
    'not-found': 'The sheet or cell is gone, perhaps renamed or deleted. Please check again.',
    cancelled: 'Cancelled; nothing was changed.',
    unknown: 'Excel did not complete this and gave no result. Please try again.',
    'not-a-workbook': 'This is not an Excel workbook. Choose an .xlsx or .xls file.',
    encrypted: 'The workbook has a password. Save it without one in Excel and open it again.',
    'zip-bomb': 'The file unpacks to an abnormal size; reading was stopped. Make sure where it comes from.',
    'broken-xml': 'The file is damaged. Open it in Excel and save it once.',
    truncated: 'The file is incomplete, perhaps not fully downloaded. Get it again.',
    'no-sheets': 'The workbook has no readable sheet.',
    'unsupported-format': 'This file format is not supported. Save it as .xlsx.',
    'not-a-document': 'This is not a Word document.',
    'too-large': 'The file is too large to open. Split it and try again.',
    'worker-failed': 'The background computation broke off; the file was not changed. Please check again.',
  },
  stateFailure: {
    unreadable: 'The explanations kept in the workbook cannot be read; they are not shown and will not be overwritten.',
    'newer-version': 'The explanations were written by a newer version; they are not shown and will not be overwritten. Please upgrade.',
  },
  workbench: {
    open: 'Open workbook',
    sample: 'Open the sample',
    save: 'Save as .xlsx',
    drop: 'Open an .xlsx or .xls file, or drop it here. It is read on this computer only.',
    grid: (sheet) => `Sheet ${sheet}`,
    sheets: 'Sheets',
  },
};
