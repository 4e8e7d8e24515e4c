import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { ProofedClaim, ProofedReport } from '../../app/proofed-report';
import type { CellRef } from '../../core/model/address';
import { useReportWords } from './report-words';

const useStyles = makeStyles({
  text: {
    overflowY: 'auto',
    padding: '8px 16px 32px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '26px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  claim: {
    border: 'none',
    padding: '0 1px',
    margin: 0,
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    borderBottom: `2px solid transparent`,
  },
  mark: { fontSize: '10px', verticalAlign: 'super', lineHeight: 0 },
  tied: { borderBottomColor: tokens.colorPaletteGreenBorder2 },
  derived: { borderBottomColor: tokens.colorPaletteGreenBorder2, borderBottomStyle: 'dashed' },
  contradicts: { backgroundColor: tokens.colorPaletteRedBackground2, borderBottomColor: tokens.colorPaletteRedBorder2 },
  unjudged: { borderBottomColor: tokens.colorNeutralStroke1, borderBottomStyle: 'dotted' },
  finding: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});

interface ReportTextProps {
  readonly proof: ProofedReport;
  /** The stretch to bring into view; a greater count asks again. */
  readonly shown: { readonly start: number; readonly end: number; readonly count: number } | null;
  /** Numbers of this cell are outlined. */
  readonly highlighted: CellRef | null;
  readonly onClaim: (claim: ProofedClaim) => void;
}

/** The text with its numbers marked by state, in colour, line and sign; each number leads to its cell. */
export const ReportText = memo(function ReportText({ proof, shown, highlighted, onClaim }: ReportTextProps) {
  const styles = useStyles();
  const words = useReportWords();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown) return;
    const inside = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    const target = inside.find((one) => Number(one.dataset['start']) >= shown.start) ?? inside.at(-1);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [shown]);
  const parts = useMemo(() => {
    const out: ReactNode[] = [];
    let at = 0;
    const wrong = (claim: ProofedClaim): boolean =>
      proof.findings.some((finding) => finding.start < claim.end && finding.end > claim.start);
    for (const claim of proof.claims) {
      if (claim.start < at) continue;
      out.push(proof.text.slice(at, claim.start));
      at = claim.end;
      const here = claim.cells.some(
        (cell) => cell.sheet === highlighted?.sheet && cell.row === highlighted.row && cell.col === highlighted.col,
      );
      const text = proof.text.slice(claim.start, claim.end);
      out.push(
        <button
          key={claim.start}
          type="button"
          data-start={claim.start}
          data-state={claim.state}
          className={mergeClasses(
            styles.claim,
            styles[claim.state],
            wrong(claim) && claim.state !== 'contradicts' && styles.finding,
            here && styles.here,
          )}
          aria-label={`${text} ${words.states[claim.state]}`}
          title={claim.computation ?? words.states[claim.state]}
          onClick={() => onClaim(claim)}
        >
          {text}
          <span className={styles.mark}>{words.marks[claim.state]}</span>
        </button>,
      );
    }
    out.push(proof.text.slice(at));
    return out;
  }, [proof, highlighted, onClaim, styles, words]);
  return (
    <div ref={scroller} className={styles.text} role="document" aria-label={words.text}>
      {parts}
    </div>
  );
});
