import { Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { LeftOut, LeftReason } from '../../app/last-year';
import type { BookChangePicture, ChangeBar, ChangePicture, PrintedValue } from '../../app/pictures';
import { formatSheetAddress, type CellRef } from '../../core/model/address';
import { BarChart } from './bar-chart';
import { usePicturesWords } from './pictures-words';
import { printed } from './printed';

const useStyles = makeStyles({
  sub: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  left: { fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  list: { margin: '2px 0 6px', paddingLeft: '18px', '& button': { fontSize: tokens.fontSizeBase200 } },
});

/** Where a cell stands: in the workbook that is worked on, or in last year's. */
export type OnChangeCell = (cell: CellRef, book: 'main' | 'last-year') => void;

const valueOf = ({ value, decimals, unit }: PrintedValue): string =>
  `${value.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 0) })}${unit}`;

interface ChangeChartProps {
  readonly picture: ChangePicture;
  readonly label: string;
  readonly book: 'main' | 'last-year';
  readonly onCell: OnChangeCell;
}

/** Changes against last year: the bar leads to this year's cell, the number behind it to last year's. */
function ChangeChart({ picture, label, book, onCell }: ChangeChartProps) {
  const styles = useStyles();
  const words = usePicturesWords();
  const kinds = (['%', 'points'] as const)
    .map((unit) => ({ unit, bars: picture.bars.filter((bar) => bar.unit === unit) }))
    .filter(({ bars }) => bars.length > 0);
  const said = (bar: ChangeBar): string => words.change(`${bar.value > 0 ? '+' : ''}${printed(bar.value, bar.decimals)}`, bar.unit);
  return (
    <>
      {/* Percentages and percentage points share no scale. */}
      {kinds.map(({ unit, bars }) => (
        <Fragment key={unit}>
          <span className={styles.note}>{words.changeKind[unit]}</span>
          <BarChart
            label={`${label} ${words.changeKind[unit]}`}
            bars={bars.map((bar, at) => {
              const remark = bar.good === null ? '' : bar.good ? words.good : words.bad;
              return {
                id: String(at),
                label: bar.label,
                value: bar.value,
                printed: said(bar),
                tone: bar.good === null ? 'plain' : bar.good ? 'good' : 'bad',
                said: words.changeRemark(valueOf(bar.now), remark),
                other: { printed: words.before(valueOf(bar.before)), said: words.beforeLabel(bar.label, valueOf(bar.before)) },
              };
            })}
            onBar={(id) => {
              const [cell] = bars[Number(id)]?.cells ?? [];
              if (cell) onCell(cell, 'main');
            }}
            onOther={(id) => {
              const bar = bars[Number(id)];
              if (bar) onCell(bar.beforeCell, book);
            }}
          />
        </Fragment>
      ))}
      {picture.more > 0 && <span className={styles.note}>{words.moreChanges(picture.bars.length, picture.more)}</span>}
    </>
  );
}

/** 比上年 by the sheets' own last-year figures. */
export function SheetChanges({ picture, onCell }: { readonly picture: ChangePicture; readonly onCell: OnChangeCell }) {
  const styles = useStyles();
  const words = usePicturesWords();
  if (picture.bars.length === 0) return <Text>{words.noChanges}</Text>;
  return (
    <>
      <h3 className={styles.sub}>{words.inSheets}</h3>
      <ChangeChart picture={picture} label={words.inSheets} book="main" onCell={onCell} />
    </>
  );
}

interface BookChangesProps {
  readonly picture: BookChangePicture;
  /** Names of the two files. */
  readonly names: { readonly now: string; readonly before: string };
  readonly onCell: OnChangeCell;
}

/** 比上年 by last year's workbook, with everything that was not drawn and the reason. */
export function BookChanges({ picture, names, onCell }: BookChangesProps) {
  const styles = useStyles();
  const words = usePicturesWords();
  const heading = words.againstBook(picture.now, picture.before, names.before);
  return (
    <>
      <h3 className={styles.sub}>{heading}</h3>
      {picture.trouble ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.bookTrouble[picture.trouble](names.before, picture.before)}</MessageBarBody>
        </MessageBar>
      ) : (
        <>
          {picture.bars.length === 0 && <Text>{words.nothingPaired}</Text>}
          {picture.bars.length > 0 && <ChangeChart picture={picture} label={heading} book="last-year" onCell={onCell} />}
          {picture.left.length > 0 && <LeftOutList left={picture.left} onCell={onCell} />}
        </>
      )}
    </>
  );
}

/** Those that a person should look at first. */
const ORDER: readonly LeftReason[] = ['sheet-disagrees', 'unit', 'definition', 'months', 'years', 'wrong', 'several', 'zero', 'not-there'];
const MOST_NAMED = 12;

function LeftOutList({ left, onCell }: { readonly left: readonly LeftOut[]; readonly onCell: OnChangeCell }) {
  const styles = useStyles();
  const words = usePicturesWords();
  return (
    <details className={styles.left}>
      <summary>{words.leftOut(left.length)}</summary>
      {ORDER.map((reason) => {
        const these = left.filter((one) => one.reason === reason);
        if (these.length === 0) return null;
        return (
          <div key={reason}>
            {words.leftReason[reason](these.length)}
            <ul className={styles.list}>
              {these.slice(0, MOST_NAMED).map((one) => (
                <li key={formatSheetAddress(one.cell)}>
                  <Link as="button" inline onClick={() => onCell(one.cell, 'main')}>
                    {words.cellNow(one.indicator, formatSheetAddress(one.cell))}
                  </Link>
                  {one.before && (
                    <>
                      {' '}
                      <Link as="button" inline onClick={() => one.before && onCell(one.before, 'last-year')}>
                        {words.cellBefore(formatSheetAddress(one.before))}
                      </Link>
                    </>
                  )}
                </li>
              ))}
              {these.length > MOST_NAMED && <li>{words.andMore(these.length - MOST_NAMED)}</li>}
            </ul>
          </div>
        );
      })}
    </details>
  );
}
