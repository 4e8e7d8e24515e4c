import { Badge, Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentStretch, ProofEntry } from '../../../app/text-proof';
import type { SourceCell } from '../../../core/model/text';
import { useLocale } from '../../locale/locale-context';
import { useProofWords } from '../../locale/proof';
import { CellLinks, type OnCell } from './cell-links';

const useStyles = makeStyles({
  card: { padding: '10px 12px', gap: '6px' },
  sentence: { lineHeight: '1.6', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
  what: { overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});

const COLOUR = { error: 'danger', warning: 'warning', information: 'informative' } as const;
const SHAPE = { error: '✗', warning: '!', information: 'i' } as const;

interface EntryCardProps {
  readonly entry: ProofEntry;
  /** Of the number that it is about. */
  readonly cells: readonly SourceCell[];
  readonly onReveal: (at: DocumentStretch) => void;
  readonly onCell: OnCell | null;
}

/** One place: its sentence, the computation, what to do; a click finds it in the text. */
export function EntryCard({ entry, cells, onReveal, onCell }: EntryCardProps) {
  const styles = useStyles();
  const words = useProofWords();
  const { t, locale } = useLocale();
  const message = entry.message[locale];
  return (
    <Card className={styles.card} appearance="outline" role="group" aria-label={message.what}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOUR[entry.severity]}>
          {SHAPE[entry.severity]} {t.severity[entry.severity]}
        </Badge>
        <Button size="small" appearance="subtle" aria-label={words.show(entry.text)} onClick={() => onReveal(entry)}>
          {entry.text}
        </Button>
      </div>
      <Text className={styles.what} weight="semibold">
        {message.what}
      </Text>
      <Text className={styles.sentence}>
        {entry.before}
        <mark className={styles.number}>{entry.text}</mark>
        {entry.after}
      </Text>
      <Text className={styles.meta}>{message.why}</Text>
      <Text className={styles.meta}>{message.todo}</Text>
      <CellLinks cells={cells} onCell={onCell} />
    </Card>
  );
}
