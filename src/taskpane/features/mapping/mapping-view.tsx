import { Badge, Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedBook, TableSummary } from '../../../app/checked-book';
import { formatRange, type CellRef } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  card: { padding: '12px', gap: '6px' },
  head: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'baseline' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface MappingViewProps {
  readonly book: CheckedBook | null;
  readonly onReveal: (cells: readonly CellRef[]) => void;
}

/** 映射: what each table was taken for, how surely, and what it holds. */
export function MappingView({ book, onReveal }: MappingViewProps) {
  const styles = useStyles();
  const { t } = useLocale();
  if (!book) return <Text>{t.mapping.empty}</Text>;
  const unsure = book.tables.filter((table) => table.template === null).length;
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{t.mapping.intro(book.tables.length, unsure)}</h2>
      {book.tables.map((table) => (
        <TableCard key={`${table.sheet}!${table.id}`} table={table} onReveal={onReveal} />
      ))}
    </div>
  );
}

function TableCard({ table, onReveal }: { readonly table: TableSummary; readonly onReveal: MappingViewProps['onReveal'] }) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const taken = table.candidates.find((candidate) => candidate.id === table.template);
  const others = table.candidates.filter((candidate) => candidate.id !== table.template);
  const kind = taken ? 'sure' : others.length > 0 ? 'asks' : 'unused';
  const colour = { sure: 'success', asks: 'warning', unused: 'subtle' } as const;
  return (
    <Card className={styles.card} appearance="outline" role="group" aria-label={table.title ?? table.sheet}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colour[kind]}>
          {t.mapping[kind]}
        </Badge>
        <Text className={styles.meta}>
          {table.sheet} {formatRange(table.range)}
        </Text>
      </div>
      <h3 className={styles.heading}>{table.title ?? table.sheet}</h3>
      <Text>{taken ? t.mapping.takenFor(taken.name[locale], Math.round(taken.confidence * 100)) : t.mapping.notTaken}</Text>
      {!taken && others.length > 0 && (
        <>
          <Text>{t.mapping.candidates}</Text>
          <ul className={styles.list}>
            {others.map((candidate) => (
              <li key={candidate.id}>{t.mapping.takenFor(candidate.name[locale], Math.round(candidate.confidence * 100))}</li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{t.mapping.contents(table.numbers, table.indicators.length)}</summary>
        <ul className={styles.list}>
          {table.indicators.map((indicator) => (
            <li key={indicator.name}>
              {indicator.name} × {indicator.cells}
              {!indicator.known && <Text className={styles.meta}> · {t.mapping.unknownIndicator}</Text>}
            </li>
          ))}
        </ul>
      </details>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => onReveal([{ sheet: table.sheet, row: table.range.top, col: table.range.left }])}
      >
        {t.mapping.show}
      </Button>
    </Card>
  );
}
