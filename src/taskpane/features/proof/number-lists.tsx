import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProofNumber } from '../../../app/text-engine';
import { titleOf, type DocumentStretch } from '../../../app/word-services';
import { useWords } from '../../locale/word';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  jump: { minWidth: 0, padding: '0 4px', textAlign: 'left', overflowWrap: 'anywhere' },
});

const STATES = ['contradicts', 'unjudged', 'derived', 'tied'] as const;
const SHOWN = 100;

/** Every number by what became of it; drawn when it is opened. */
export function NumberLists({
  numbers,
  onReveal,
}: {
  readonly numbers: readonly ProofNumber[];
  readonly onReveal: (at: DocumentStretch) => void;
}) {
  return STATES.map((state) => (
    <StateList key={state} state={state} numbers={numbers.filter((one) => one.state === state)} onReveal={onReveal} />
  ));
}

interface StateListProps {
  readonly state: ProofNumber['state'];
  readonly numbers: readonly ProofNumber[];
  readonly onReveal: (at: DocumentStretch) => void;
}

function StateList({ state, numbers, onReveal }: StateListProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  if (numbers.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.proof.all(words.proof.states[state], numbers.length)}</summary>
      {open && numbers.slice(0, shown).map((number, at) => <NumberLine key={at} number={number} onReveal={onReveal} />)}
      {open && shown < numbers.length && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          +{Math.min(SHOWN, numbers.length - shown)}
        </Button>
      )}
    </details>
  );
}

/** A number with what is known of it; a click finds it in the text. */
export function NumberLine({ number, onReveal }: { readonly number: ProofNumber; readonly onReveal: (at: DocumentStretch) => void }) {
  const styles = useStyles();
  const words = useWords();
  const name = `${number.indicator} ${number.text}`;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.jump}
        aria-label={`${name}：${words.proof.show(number.text)}`}
        onClick={() => onReveal(number)}
      >
        {name}
      </Button>
      {number.computation !== null && <Text className={styles.meta}>{number.computation}</Text>}
      {number.cells.length > 0 && <Text className={styles.meta}>{words.proof.cells(titleOf(number.cells))}</Text>}
    </div>
  );
}
