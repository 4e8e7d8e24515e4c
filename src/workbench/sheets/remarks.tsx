import { useMemo } from 'react';
import { formatAddress, formatSheetAddress, type CellRef } from '../../core/model/address';
import type { Locale } from '../../core/model/finding';
import type { PaneFailure } from '../../app/pane-services';
import { useLocale } from '../../taskpane/locale/locale-context';
import type { BookOnPage } from '../use-workbench';
import { useWords, type WorkbenchWords } from '../words/words';
import type { EditOutcome, EntryPreview } from './sheet-protocol';

/** What there is to say about the last thing that was done in the grid. */
export type Remark =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview'; readonly preview: EntryPreview }
  /** Written, and what depends on it is being worked out. */
  | { readonly kind: 'writing' }
  | { readonly kind: 'outcome'; readonly outcome: EditOutcome; readonly wanted: number }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'copied'; readonly cells: number }
  | { readonly kind: 'not-copied'; readonly why: 'too-big' | 'not-read-yet' };

interface RemarksProps {
  readonly book: BookOnPage;
  readonly remark: Remark;
  readonly at: CellRef | null;
  readonly locale: Locale;
}

/** One line under the grid: while writing, what it will become; after it, what came of it; else the findings of the cell. */
export function Remarks({ book, remark, at, locale }: RemarksProps) {
  const words = useWords();
  const { t } = useLocale();
  const said = useMemo(
    () =>
      (book.checked?.findings ?? []).filter(({ finding }) =>
        finding.cells.some((cell) => cell.sheet === at?.sheet && cell.row === at.row && cell.col === at.col),
      ),
    [book.checked, at],
  );
  switch (remark.kind) {
    case 'preview':
      return <span>{previewText(remark.preview, words)}</span>;
    case 'writing':
      return <span>{words.writing}</span>;
    case 'failed':
      return <span>{words.notWritten(t.failure[remark.failure.code])}</span>;
    case 'not-copied':
      return <span>{words.notCopied[remark.why]}</span>;
  }
  const first = book.undecided[0];
  return (
    <>
      {remark.kind === 'copied' && <span>{words.copied(remark.cells)} </span>}
      {remark.kind === 'outcome' && <span>{outcomeText(remark, words)} </span>}
      {first && <span>{words.undecided(book.undecided.length, formatSheetAddress(first))} </span>}
      {at && <strong>{formatAddress(at)} </strong>}
      {said.map((item) => (
        <span key={item.finding.rule + item.finding.messageId + item.finding.fingerprint}>
          {words.finding(item.finding.severity, item.message[locale].what, item.message[locale].why)}{' '}
        </span>
      ))}
    </>
  );
}

function previewText(preview: EntryPreview, words: WorkbenchWords): string {
  switch (preview.kind) {
    case 'empty':
      return words.willBeEmpty;
    case 'number':
      return words.willBeNumber(preview.shown);
    case 'formula':
      return words.willBeFormula;
    case 'text':
      return preview.looksLikeFormula ? words.willBeTextNotFormula : words.willBeText;
  }
}

function outcomeText({ outcome, wanted }: Extract<Remark, { kind: 'outcome' }>, words: WorkbenchWords): string {
  const [refused] = outcome.skipped;
  const parts: string[] = [];
  if (wanted > 1) parts.push(words.pasted(outcome.applied.length, outcome.skipped.length));
  else if (refused) parts.push(words.skipped(refused.reason));
  if (outcome.recomputed > 0) parts.push(words.recomputed(outcome.recomputed));
  return parts.join('');
}
