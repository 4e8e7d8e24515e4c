import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentStretch, ProofNumber } from '../../../app/text-proof';
import { useProofWords } from '../../locale/proof';
import { CellLinks, type OnCell } from './cell-links';

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

interface NumbersProps {
  readonly numbers: readonly ProofNumber[];
  readonly onReveal: (at: DocumentStretch) => void;
  readonly onCell: OnCell | null;
}

/** Every number by what became of it; drawn when it is opened. */
export function NumberLists({ numbers, onReveal, onCell }: NumbersProps) {
  return STATES.map((state) => (
    <StateList key={state} state={state} numbers={numbers.filter((one) => one.state === state)} onReveal={onReveal} onCell={onCell} />
  ));
}

interface StateListProps extends NumbersProps {
  readonly state: ProofNumber['state'];
}

function StateList({ state, numbers, onReveal, onCell }: StateListProps) {
  const words = useProofWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  if (numbers.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.all(words.states[state], numbers.length)}</summary>
      {open && numbers.slice(0, shown).map((number, at) => <NumberLine key={at} number={number} onReveal={onReveal} onCell={onCell} />)}
      {open && shown < numbers.length && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          {words.more(Math.min(SHOWN, numbers.length - shown))}
        </Button>
      )}
    </details>
  );
}

interface NumberLineProps extends Omit<NumbersProps, 'numbers'> {
  readonly number: ProofNumber;
}

/** A number with what is known of it; a click finds it in the text. */
export function NumberLine({ number, onReveal, onCell }: NumberLineProps) {
  const styles = useStyles();
  const words = useProofWords();
  const name = `${number.indicator} ${number.text}`;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.jump}
        aria-label={`${name}：${words.show(number.text)}`}
        onClick={() => onReveal(number)}
      >
        {name}
      </Button>
      {number.computation !== null && <Text className={styles.meta}>{number.computation}</Text>}
      <CellLinks cells={number.cells} onCell={onCell} />
    </div>
  );
}
