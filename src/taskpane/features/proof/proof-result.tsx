import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentStretch, ProofEntry, ProofNumber, TextProof } from '../../../app/text-proof';
import type { SourceCell } from '../../../core/model/text';
import { useProofWords } from '../../locale/proof';
import type { OnCell } from './cell-links';
import { EntryCard } from './entry-card';
import { NumberLine, NumberLists } from './number-lists';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5' },
  place: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface ProofResultProps {
  readonly proof: TextProof;
  readonly onReveal: (at: DocumentStretch) => void;
  readonly onCell: OnCell | null;
}

const overlaps = (a: DocumentStretch, b: DocumentStretch): boolean => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
const cellsOf = (proof: TextProof, entry: ProofEntry): readonly SourceCell[] =>
  proof.numbers.find((number) => overlaps(number, entry))?.cells ?? [];

/** What came of a proof, the same in Word and in the workbench: how much was covered, what does not agree, every number by its state. */
export function ProofResult({ proof, onReveal, onCell }: ProofResultProps) {
  const styles = useStyles();
  const words = useProofWords();
  const { coverage, entries, against } = proof;
  return (
    <>
      <div role="status">
        <h2 className={styles.heading}>
          {against ? words.coverage(coverage.numbers, coverage.claims, coverage) : words.alone(coverage.numbers, coverage.claims)}
        </h2>
      </div>
      <Text weight="semibold">{entries.length === 0 ? words.none : words.found(entries.length)}</Text>
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} cells={cellsOf(proof, entry)} onReveal={onReveal} onCell={onCell} />
      ))}
      {against && <NumberLists numbers={proof.numbers} onReveal={onReveal} onCell={onCell} />}
    </>
  );
}

/** What is known of one place of the text. */
export interface ProofPlace {
  readonly number: ProofNumber | null;
  readonly entries: readonly ProofEntry[];
}

/** What is known of a position; null where there is nothing. */
export function placeAt(
  proof: TextProof,
  { paragraph, position }: { readonly paragraph: number; readonly position: number },
): ProofPlace | null {
  const holds = (at: DocumentStretch): boolean => at.paragraph === paragraph && at.start <= position && position <= at.end;
  const number = proof.numbers.find(holds) ?? null;
  const entries = proof.entries.filter((entry) => holds(entry) || entry.related.some(holds));
  return number || entries.length > 0 ? { number, entries } : null;
}

interface PlaceCardProps extends ProofResultProps {
  readonly label: string;
  readonly place: ProofPlace;
}

/** The number that a person points at: its state, its computation and cells, what is said of it. */
export function PlaceCard({ label, place, proof, onReveal, onCell }: PlaceCardProps) {
  const styles = useStyles();
  const words = useProofWords();
  return (
    <section role="group" aria-label={label} className={styles.place}>
      {place.number && <Text weight="semibold">{words.states[place.number.state]}</Text>}
      {place.number && <NumberLine number={place.number} onReveal={onReveal} onCell={onCell} />}
      {place.entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} cells={cellsOf(proof, entry)} onReveal={onReveal} onCell={onCell} />
      ))}
    </section>
  );
}
