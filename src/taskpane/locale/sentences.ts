import type { PaneFailure } from '../../app/pane-services';
import type { Category, NotChecked, Severity } from '../../core/model/finding';

/** Every text of the panes as typed sentences: a missing one does not compile, and numbers go in as numbers. */
export interface Sentences {
  readonly productName: string;
  readonly tabs: Readonly<Record<'findings' | 'mapping' | 'settings', string>>;
  readonly firstRun: { readonly purpose: string; readonly start: string; readonly privacy: string };
  readonly check: {
    readonly again: string;
    readonly cancel: string;
    readonly busy: (percent: number) => string;
    readonly step: (step: string) => string;
    readonly verdict: (sheets: number, numbers: number, counts: Readonly<Record<Severity, number>>, notChecked: number) => string;
    readonly nothingFound: string;
    readonly filteredAway: (hidden: number) => string;
    readonly updated: (appeared: number, gone: number) => string;
  };
  readonly severity: Readonly<Record<Severity, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly filter: { readonly severity: string; readonly category: string; readonly sheet: string; readonly all: string };
  readonly card: {
    readonly places: (count: number) => string;
    readonly showAll: (count: number) => string;
    readonly showFewer: string;
    readonly jump: (address: string) => string;
    readonly evidence: string;
    readonly preview: string;
    readonly apply: (count: number) => string;
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
  readonly notChecked: {
    readonly heading: (count: number) => string;
    readonly line: (title: string, count: number, reason: string, sheet: string | null) => string;
    readonly outcome: Readonly<Record<NotChecked['outcome'], string>>;
    readonly unread: (sheet: string, range: string, reason: string) => string;
  };
  readonly mapping: {
    readonly empty: string;
    readonly intro: (tables: number, unsure: number) => string;
    readonly sure: string;
    readonly asks: string;
    readonly unused: string;
    readonly takenFor: (name: string, percent: number) => string;
    readonly notTaken: string;
    readonly candidates: string;
    readonly contents: (numbers: number, indicators: number) => string;
    readonly unknownIndicator: string;
    readonly show: string;
  };
  readonly settings: { readonly language: string; readonly privacy: string; readonly explanations: (count: number) => string };
  readonly failure: Readonly<Record<PaneFailure['code'], string>>;
  readonly stateFailure: Readonly<Record<'unreadable' | 'newer-version', string>>;
  readonly workbench: {
    readonly open: string;
    readonly sample: string;
    readonly save: string;
    readonly drop: string;
    readonly grid: (sheet: string) => string;
    readonly sheets: string;
  };
}
