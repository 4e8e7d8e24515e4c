import { Button, Link, MessageBar, MessageBarBody, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RenewedPiece, Renewal } from '../../../app/renewed-report';
import { copiedLines } from '../../../app/hand-off';
import { UNBOUND_REASONS } from '../../../app/unbound-reasons';
import { formatSheetAddress, type CellRef } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';
import { InlineButton } from '../../inline-button';
import { copyText } from '../text/copy-text';
import { useRenewalWords } from '../../locale/renewal';
import { useSplitStyles } from './split-styles';
import { PlainText, useInView, useTextStyles, type Sought } from './text-page';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5' },
  renewed: { borderBottom: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  same: { borderBottom: `2px dotted ${tokens.colorBrandStroke1}` },
  open: { borderBottom: `2px dashed ${tokens.colorPaletteRedBorder2}`, backgroundColor: tokens.colorPaletteYellowBackground2 },
  doubtful: { backgroundColor: tokens.colorPaletteRedBackground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    padding: '3px 0',
    fontSize: tokens.fontSizeBase200,
    '& button': { fontSize: 'inherit' },
  },
  reason: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Ways to the cells of both workbooks. */
export interface RenewalJumps {
  readonly onCell: (cell: CellRef) => void;
  /** Null where last year's workbook is not open anywhere. */
  readonly onLastCell: ((cell: CellRef) => void) | null;
}

/** A piece with its place in the text that is shown. */
interface PlacedPiece {
  readonly piece: RenewedPiece;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

interface RenewalViewProps extends RenewalJumps {
  readonly renewal: Renewal;
  readonly names: { readonly report: string; readonly last: string; readonly now: string };
  /** The binding was looked at: this year's text is shown. */
  readonly confirmed: boolean;
  readonly onConfirm: () => void;
  /** Null where files cannot be downloaded: the text is copied instead. */
  readonly onDownload: (() => void) | null;
}

/** Last year's report on its way to this year's: first what is tied to cells and what is not, then the new text with what is left to a person. */
export function RenewalView({ renewal, names, confirmed, onConfirm, onDownload, onCell, onLastCell }: RenewalViewProps) {
  const styles = useStyles();
  const split = useSplitStyles();
  const words = useRenewalWords();
  const { locale, t } = useLocale();
  const [copied, setCopied] = useState<boolean | null>(null);
  const [sought, setSought] = useState<Sought | null>(null);
  const look = useCallback(
    ({ paragraph, start }: PlacedPiece) => setSought((now) => ({ paragraph, start, count: (now?.count ?? 0) + 1 })),
    [],
  );
  const jumps = { onCell, onLastCell };
  const { lines, placed } = useMemo(() => layOut(renewal, confirmed), [renewal, confirmed]);
  const blocked = renewal.bound === 0 || renewal.trouble === 'same-period';
  const of = (kind: RenewedPiece['kind']) => placed.filter(({ piece }) => piece.kind === kind);
  // Before the confirmation: what no cell of last year's workbook stands behind; after it also what this year's does not give.
  const open = placed.filter(({ piece }) => piece.kind === 'open' && (confirmed || piece.lastCells.length === 0));
  const doubtful = placed.filter(({ piece }) => piece.doubtful);
  return (
    <div className={split.both}>
      <RenewalText lines={lines} placed={placed} sought={sought} confirmed={confirmed} {...jumps} />
      <div className={split.list}>
        <div role="status">
          <h2 className={styles.heading}>
            {confirmed ? words.written(renewal.sentences, renewal.open) : words.bound(renewal.bound, open.length, names.last)}
          </h2>
        </div>
        {renewal.trouble && (
          <MessageBar intent={blocked ? 'error' : 'warning'} layout="multiline">
            <MessageBarBody>{words.trouble[renewal.trouble](names, renewal.years)}</MessageBarBody>
          </MessageBar>
        )}
        {!confirmed && <Text size={200}>{renewal.roundTrip ? words.roundTrip : words.noRoundTrip}</Text>}
        {!blocked && !confirmed && (
          <Button appearance="primary" onClick={onConfirm}>
            {words.write(names.now)}
          </Button>
        )}
        {confirmed && !blocked && (
          <div className={styles.actions}>
            {onDownload && (
              <Button appearance="primary" onClick={onDownload}>
                {words.download}
              </Button>
            )}
            <Button appearance={onDownload ? 'secondary' : 'primary'} onClick={() => setCopied(copyText(copiedLines(lines)))}>
              {words.copy}
            </Button>
          </div>
        )}
        {copied !== null && (
          <Text size={200} role="status">
            {copied ? words.copied : t.failure['copy-refused']}
          </Text>
        )}
        {confirmed && renewal.open > 0 && <Text size={200}>{words.marksStay}</Text>}
        {confirmed && doubtful.length > 0 && (
          <PieceList label={words.doubtful(doubtful.length)} open pieces={doubtful} onLook={look} {...jumps} />
        )}
        {[...new Set(open.map(({ piece }) => piece.reason))].map((reason) => {
          const these = open.filter(({ piece }) => piece.reason === reason);
          return (
            <PieceList
              key={reason}
              label={words.openBecause(these.length, reason ? UNBOUND_REASONS[locale][reason] : '')}
              open={these.length <= FEW}
              pieces={these}
              onLook={look}
              {...jumps}
            />
          );
        })}
        {confirmed && <PieceList label={words.renewed(renewal.renewed)} pieces={of('renewed')} onLook={look} {...jumps} />}
        {confirmed && <PieceList label={words.same(renewal.same)} pieces={of('same')} onLook={look} {...jumps} />}
      </div>
    </div>
  );
}

/** The lines of the text that is shown: last year's until it is confirmed, then this year's. */
function layOut(renewal: Renewal, confirmed: boolean): { readonly lines: readonly string[]; readonly placed: readonly PlacedPiece[] } {
  const placed: PlacedPiece[] = [];
  const lines = renewal.paragraphs.map((pieces, paragraph) => {
    let line = '';
    for (const piece of pieces) {
      const text = confirmed ? piece.text : piece.was;
      if (piece.kind !== 'text') placed.push({ piece, paragraph, start: line.length, end: line.length + text.length });
      line += text;
    }
    return line;
  });
  return { lines, placed };
}

interface RenewalTextProps extends RenewalJumps {
  readonly lines: readonly string[];
  readonly placed: readonly PlacedPiece[];
  readonly sought: Sought | null;
  readonly confirmed: boolean;
}

function RenewalText({ lines, placed, sought, confirmed, onCell, onLastCell }: RenewalTextProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useRenewalWords();
  const { locale } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  useInView(scroller, sought);
  const titleOf = ({ was, lastCells: [last] }: RenewedPiece): string | undefined => {
    if (confirmed) return words.was(was);
    return last && words.lastCell(formatSheetAddress(last));
  };
  const byLine = useMemo(() => {
    const groups = new Map<number, PlacedPiece[]>();
    for (const one of placed) groups.set(one.paragraph, [...(groups.get(one.paragraph) ?? []), one]);
    return groups;
  }, [placed]);
  return (
    <div ref={scroller} className={texts.text} role="document" aria-label={confirmed ? words.newText : words.lastText}>
      {lines.map((line, order) => (
        <PlainText
          key={order}
          line={line}
          stretches={byLine.get(order) ?? []}
          draw={({ piece, start }, text) => {
            const open = piece.kind === 'open' && (confirmed || piece.lastCells.length === 0);
            const [cell] = confirmed ? piece.cells : piece.lastCells;
            const jump = confirmed ? onCell : onLastCell;
            const look = open ? styles.open : confirmed && piece.kind === 'renewed' ? styles.renewed : styles.same;
            const shared = {
              'data-at': `${order},${start}`,
              'data-piece': open ? 'open' : piece.kind,
              className: mergeClasses(texts.piece, look, confirmed && piece.doubtful && styles.doubtful),
              title: open ? (piece.reason ? UNBOUND_REASONS[locale][piece.reason] : '') : titleOf(piece),
            };
            if (!cell || !jump)
              return (
                <span {...shared} tabIndex={-1}>
                  {text}
                </span>
              );
            return (
              <InlineButton {...shared} onPress={() => jump(cell)}>
                {text}
              </InlineButton>
            );
          }}
        />
      ))}
    </div>
  );
}

interface PieceListProps extends RenewalJumps {
  readonly label: string;
  readonly open?: boolean;
  readonly pieces: readonly PlacedPiece[];
  readonly onLook: (piece: PlacedPiece) => void;
}

const SHOWN = 100;
/** As many are shown without being asked for. */
const FEW = 20;

function PieceList({ label, open: atFirst = false, pieces, onLook, onCell, onLastCell }: PieceListProps) {
  const styles = useStyles();
  const words = useRenewalWords();
  const [open, setOpen] = useState(atFirst);
  const [shown, setShown] = useState(SHOWN);
  if (pieces.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open &&
        pieces.slice(0, shown).map((one) => {
          const { piece } = one;
          const [now] = piece.cells;
          const [last] = piece.lastCells;
          return (
            <div key={`${one.paragraph},${one.start}`} className={styles.row}>
              <Link as="button" onClick={() => onLook(one)}>
                {piece.kind === 'renewed' ? words.change(piece.was, piece.text) : piece.was}
              </Link>
              {last && onLastCell && (
                <Link as="button" onClick={() => onLastCell(last)}>
                  {words.lastCell(formatSheetAddress(last))}
                </Link>
              )}
              {last && !onLastCell && <span className={styles.reason}>{words.lastCell(formatSheetAddress(last))}</span>}
              {now && (
                <Link as="button" onClick={() => onCell(now)}>
                  {words.nowCell(formatSheetAddress(now))}
                </Link>
              )}
            </div>
          );
        })}
      {open && pieces.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          {words.more(pieces.length - shown)}
        </Button>
      )}
    </details>
  );
}
