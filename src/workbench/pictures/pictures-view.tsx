import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { KindBar, Pictures, TargetPicture } from '../../app/pictures';
import type { EditedFile } from '../../app/year-before';
import type { PaneFailure } from '../../app/pane-services';
import type { CellRef } from '../../core/model/address';
import { useLocale } from '../../taskpane/locale/locale-context';
import type { BookOnPage } from '../use-workbench';
import { BarChart } from './bar-chart';
import { FileSlot } from '../../taskpane/features/files/file-slot';
import { BookChanges, SheetChanges, type OnChangeCell } from './changes-view';
import { printed } from './printed';
import { usePicturesWords } from './pictures-words';

const useStyles = makeStyles({
  view: {
    padding: '12px 16px 32px',
    display: 'grid',
    gap: '20px 32px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))',
  },
  block: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  sub: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300 },
  slots: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Last year's workbook as it is open on the page. */
export interface LastYearOnPage extends EditedFile {
  readonly name: string;
}

interface PicturesViewProps {
  readonly book: BookOnPage;
  readonly lastYear: LastYearOnPage | null;
  readonly onLastYear: (file: File) => void;
  readonly onReveal: OnChangeCell;
}

const COMPARATOR: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', '~': '≈', range: '' };

/** 图: targets against actual figures, changes against last year, findings by kind; every bar leads to its cells. */
export function PicturesView({ book, lastYear, onLastYear, onReveal }: PicturesViewProps) {
  const styles = useStyles();
  const words = usePicturesWords();
  const { t } = useLocale();
  const [pictures, setPictures] = useState<Pictures | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { file, checked } = book;
  useEffect(() => {
    let left = false;
    // After each check: what is drawn is of the workbook as it is now.
    void file.pictures(lastYear).then((answer) => {
      if (left) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setPictures(answer.value);
    });
    return () => {
      left = true;
    };
  }, [file, checked, lastYear]);
  if (failure) return <Text>{t.failure[failure.code]}</Text>;
  if (!pictures) return <Spinner size="tiny" label={words.loading} />;
  const reveal = (cells: readonly CellRef[]) => cells[0] && onReveal(cells[0], 'main');
  const names = { now: book.file.name, before: lastYear?.name ?? '' };
  return (
    <section className={styles.view} aria-label={words.heading}>
      <div className={styles.block}>
        <h2 className={styles.heading}>{words.targets}</h2>
        {pictures.targets.length === 0 && <Text>{words.noTargets}</Text>}
        {pictures.targets.map((picture) => (
          <TargetChart key={`${picture.stated ? 'stated' : picture.target.value}${picture.indicator}`} picture={picture} onCells={reveal} />
        ))}
        {pictures.moreTargets > 0 && <span className={styles.note}>{words.moreTargets(pictures.moreTargets)}</span>}
      </div>
      <div className={styles.block}>
        <h2 className={styles.heading}>{words.changes}</h2>
        <div className={styles.slots}>
          <FileSlot wants="workbook" role={words.thisYear} name={book.file.name} />
          <FileSlot wants="workbook" role={words.lastYear} name={lastYear?.name ?? null} onFile={onLastYear} />
        </div>
        {pictures.bookChanges && <BookChanges picture={pictures.bookChanges} names={names} onCell={onReveal} />}
        {(pictures.changes.bars.length > 0 || !pictures.bookChanges) && <SheetChanges picture={pictures.changes} onCell={onReveal} />}
        <Kinds bars={pictures.kinds} onCells={reveal} />
      </div>
    </section>
  );
}

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
            said: bar.met ? words.met : words.missed,
          };
        })}
        onBar={(id) => onCells(picture.bars[Number(id)]?.cells ?? [])}
      />
      {picture.more.bars > 0 && <span className={styles.note}>{words.moreBars(picture.more.bars, picture.more.missed)}</span>}
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
          said: '',
        }))}
        onBar={(id) => onCells(bars.find((bar) => bar.category === id)?.cells ?? [])}
      />
    </>
  );
}
