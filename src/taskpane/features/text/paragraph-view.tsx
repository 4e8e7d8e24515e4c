import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { bringIntoView } from '../../bring-into-view';
import { InlineButton } from '../../inline-button';
import { formatAddress, formatSheetAddress, type CellRef } from '../../../core/model/address';
import type { Paragraph, TextPiece } from '../../../core/model/text';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  paragraph: { margin: '0 0 8px', textIndent: '2em', lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  number: {
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '3px',
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: 'solid', fontWeight: tokens.fontWeightSemibold },
});

interface ParagraphViewProps {
  readonly paragraph: Paragraph;
  readonly selected: CellRef | null;
  readonly onReveal: (cells: readonly CellRef[]) => void;
}

/** A paragraph in which every number leads to its cells, and shows itself when its cell is selected in the sheet. */
export function ParagraphView({ paragraph, selected, onReveal }: ParagraphViewProps) {
  const styles = useStyles();
  return (
    <p className={styles.paragraph}>
      {paragraph.pieces.map((piece, i) =>
        piece.source && piece.source.cells.length > 0 ? (
          <NumberLink key={i} piece={piece} selected={holds(piece, selected)} onReveal={onReveal} />
        ) : (
          <span key={i}>{piece.text}</span>
        ),
      )}
    </p>
  );
}

export const holds = (piece: TextPiece, cell: CellRef | null): boolean =>
  cell !== null && (piece.source?.cells.some((one) => one.sheet === cell.sheet && one.row === cell.row && one.col === cell.col) ?? false);

function NumberLink({
  piece,
  selected,
  onReveal,
}: {
  readonly piece: TextPiece;
  readonly selected: boolean;
  readonly onReveal: ParagraphViewProps['onReveal'];
}) {
  const styles = useStyles();
  const { t } = useLocale();
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (selected && button.current && document.activeElement !== button.current) bringIntoView(button.current);
  }, [selected]);
  const cells = piece.source?.cells ?? [];
  const first = cells[0];
  if (!first) return <span>{piece.text}</span>;
  return (
    <InlineButton
      ref={button}
      className={mergeClasses(styles.number, selected && styles.selected)}
      aria-current={selected || undefined}
      aria-label={t.text.numberAt(piece.text, formatSheetAddress(first))}
      title={cells.map(formatAddress).join(' ')}
      onPress={() => onReveal(cells)}
    >
      {piece.text}
    </InlineButton>
  );
}
