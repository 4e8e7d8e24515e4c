import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { DocumentStretch, ProofNumber } from '../../app/text-proof';
import type { DocumentProof } from '../../book-worker/protocol';
import type { CellRef } from '../../core/model/address';
import { useProofWords } from '../../taskpane/locale/proof';
import { InlineButton } from '../../taskpane/inline-button';
import { PlainText, useInView, type Sought, useTextStyles } from '../../taskpane/features/renewal/text-page';
import { useReportWords } from './report-words';

const useStyles = makeStyles({
  claim: { borderBottom: `2px solid transparent` },
  mark: { fontSize: '10px', verticalAlign: 'super', lineHeight: 0 },
  tied: { borderBottomColor: tokens.colorPaletteGreenBorder2 },
  derived: { borderBottomColor: tokens.colorPaletteGreenBorder2, borderBottomStyle: 'dashed' },
  contradicts: { backgroundColor: tokens.colorPaletteRedBackground2, borderBottomColor: tokens.colorPaletteRedBorder2 },
  unjudged: { borderBottomColor: tokens.colorNeutralStroke1, borderBottomStyle: 'dotted' },
  finding: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});

interface ReportTextProps {
  readonly document: DocumentProof;
  /** The stretch to bring into view; a greater count asks again. */
  readonly sought: Sought | null;
  /** Numbers of this cell are outlined. */
  readonly highlighted: CellRef | null;
  readonly onNumber: (number: ProofNumber) => void;
}

export const isOf = (cells: readonly CellRef[], cell: CellRef | null): boolean =>
  cell !== null && cells.some((one) => one.sheet === cell.sheet && one.row === cell.row && one.col === cell.col);

/** The text with its numbers marked by state, in colour, line and sign; each number shows what is known of it. */
export const ReportText = memo(function ReportText({ document, sought, highlighted, onNumber }: ReportTextProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useProofWords();
  const own = useReportWords();
  const scroller = useRef<HTMLDivElement>(null);
  useInView(scroller, sought);
  const byParagraph = useMemo(() => {
    const groups = new Map<number, ProofNumber[]>();
    for (const number of document.proof.numbers) groups.set(number.paragraph, [...(groups.get(number.paragraph) ?? []), number]);
    return groups;
  }, [document]);
  const found = useMemo(() => {
    const groups = new Map<number, DocumentStretch[]>();
    for (const entry of document.proof.entries) groups.set(entry.paragraph, [...(groups.get(entry.paragraph) ?? []), entry]);
    return groups;
  }, [document]);
  // Within view when a cell is selected elsewhere on the page.
  useEffect(() => {
    scroller.current?.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  return (
    <div ref={scroller} className={texts.text} role="document" aria-label={own.text}>
      {document.paragraphs.map((line, order) => (
        <PlainText
          key={order}
          line={line}
          stretches={byParagraph.get(order) ?? []}
          draw={(number, text) => {
            const wrong = (found.get(order) ?? []).some(({ start, end }) => start < number.end && end > number.start);
            const here = isOf(number.cells, highlighted);
            return (
              <InlineButton
                data-at={`${order},${number.start}`}
                data-state={number.state}
                data-here={here || undefined}
                className={mergeClasses(
                  texts.piece,
                  styles.claim,
                  styles[number.state],
                  wrong && number.state !== 'contradicts' && styles.finding,
                  here && styles.here,
                )}
                title={number.computation ?? words.states[number.state]}
                onPress={() => onNumber(number)}
              >
                {text}
                <span className={styles.mark} aria-label={words.states[number.state]} role="img">
                  {words.marks[number.state]}
                </span>
              </InlineButton>
            );
          }}
        />
      ))}
    </div>
  );
});
