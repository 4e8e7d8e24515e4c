import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ChangeBar, KindBar, Pictures, TargetPicture } from '../../app/pictures';
import type { CellRef } from '../../core/model/address';
import { useLocale } from '../../taskpane/locale/locale-context';
import type { BookOnPage } from '../use-workbench';
import { BarChart } from './bar-chart';
import { usePicturesWords } from './pictures-words';

const useStyles = makeStyles({
  view: {
    padding: '12px 16px 32px',
    display: 'grid',
    gap: '20px 32px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  },
  block: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  sub: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PicturesViewProps {
  readonly book: BookOnPage;
  readonly onReveal: (cell: CellRef) => void;
}

const COMPARATOR: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', '~': '≈', range: '' };

/** 图: targets against actual figures, changes against last year, findings by kind; every bar leads to its cells. */
export function PicturesView({ book, onReveal }: PicturesViewProps) {
  const styles = useStyles();
  const words = usePicturesWords();
  const [pictures, setPictures] = useState<Pictures | null>(null);
  const { file, checked } = book;
  useEffect(() => {
    let left = false;
    // After each check: what is drawn is of the workbook as it is now.
    void file.pictures().then((answer) => !left && answer.ok && setPictures(answer.value));
    return () => {
      left = true;
    };
  }, [file, checked]);
  if (!pictures) return <Spinner size="tiny" label={words.loading} />;
  const reveal = (cells: readonly CellRef[]) => cells[0] && onReveal(cells[0]);
  return (
    <section className={styles.view} aria-label={words.heading}>
      <div className={styles.block}>
        <h2 className={styles.heading}>{words.targets}</h2>
        {pictures.targets.length === 0 && <Text>{words.noTargets}</Text>}
        {pictures.targets.map((picture) => (
          <TargetChart key={`${picture.stated ? 'stated' : picture.target.value}${picture.indicator}`} picture={picture} onCells={reveal} />
        ))}
      </div>
      <div className={styles.block}>
        <Changes bars={pictures.changes} onCells={reveal} />
        <Kinds bars={pictures.kinds} onCells={reveal} />
      </div>
    </section>
  );
}

const printed = (value: number, decimals: number): string => value.toFixed(Math.min(6, Math.max(0, decimals)));

function TargetChart({ picture, onCells }: { readonly picture: TargetPicture; readonly onCells: (cells: readonly CellRef[]) => void }) {
  const styles = useStyles();
  const words = usePicturesWords();
  const { target, unit } = picture;
  const range = target.upper === undefined ? String(target.value) : `${target.value}—${target.upper}`;
  const said = picture.stated ? words.stated : words.target(`${COMPARATOR[target.comparator] ?? ''}${range}${target.unit}`, target.source);
  return (
    <>
      <h3 className={styles.sub}>{picture.stated ? words.statedIn(picture.indicator) : picture.indicator}</h3>
      <span className={styles.note}>{said}</span>
      <BarChart
        label={`${picture.indicator} ${said}`}
        line={{ value: target.value, said }}
        bars={picture.bars.map((bar, at) => {
          const value = `${printed(bar.value, bar.decimals)}${unit}`;
          return {
            id: String(at),
            label: bar.label,
            value: bar.value,
            printed: value,
            tone: bar.met ? 'good' : 'bad',
            said: words.barLabel(bar.label, value, bar.met ? words.met : words.missed),
          };
        })}
        onBar={(id) => onCells(picture.bars[Number(id)]?.cells ?? [])}
      />
    </>
  );
}

function Changes({ bars, onCells }: { readonly bars: readonly ChangeBar[]; readonly onCells: (cells: readonly CellRef[]) => void }) {
  const styles = useStyles();
  const words = usePicturesWords();
  return (
    <>
      <h2 className={styles.heading}>{words.changes}</h2>
      {bars.length === 0 ? <Text>{words.noChanges}</Text> : <span className={styles.note}>{words.changesNote}</span>}
      {bars.length > 0 && (
        <BarChart
          label={words.changes}
          bars={bars.map((bar, at) => {
            const value = words.change(`${bar.value > 0 ? '+' : ''}${printed(bar.value, bar.decimals)}`, bar.unit);
            const remark = bar.good === null ? '' : bar.good ? words.good : words.bad;
            return {
              id: String(at),
              label: bar.label,
              value: bar.value,
              printed: value,
              tone: bar.good === null ? 'plain' : bar.good ? 'good' : 'bad',
              said: words.barLabel(bar.label, value, remark),
            };
          })}
          onBar={(id) => onCells(bars[Number(id)]?.cells ?? [])}
        />
      )}
    </>
  );
}

function Kinds({ bars, onCells }: { readonly bars: readonly KindBar[]; readonly onCells: (cells: readonly CellRef[]) => void }) {
  const styles = useStyles();
  const words = usePicturesWords();
  const { t } = useLocale();
  return (
    <>
      <h2 className={styles.heading}>{words.kinds}</h2>
      {bars.length === 0 && <Text>{words.noKinds}</Text>}
      <BarChart
        label={words.kinds}
        bars={bars.map((bar) => ({
          id: bar.category,
          label: t.category[bar.category],
          value: bar.value,
          printed: words.places(bar.value),
          tone: 'plain',
          said: words.barLabel(t.category[bar.category], words.places(bar.value), ''),
        }))}
        onBar={(id) => onCells(bars.find((bar) => bar.category === id)?.cells ?? [])}
      />
    </>
  );
}
