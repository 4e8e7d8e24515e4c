import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { titleOf, type NumberChange, type PassageChange, type RefreshPlan } from '../../../app/word-services';
import { useWords } from '../../locale/word';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    paddingTop: '6px',
    overflowWrap: 'anywhere',
  },
  from: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  jump: { minWidth: 0, padding: '0 4px', fontWeight: tokens.fontWeightRegular },
  passage: { fontSize: tokens.fontSizeBase200, lineHeight: '1.6' },
});

interface PlanViewProps {
  readonly plan: RefreshPlan;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onReveal: (control: number) => void;
}

/** Old and new, number by number; what may not be written by itself is there too, with the reason. */
export function PlanView({ plan, chosen, onChosen, onReveal }: PlanViewProps) {
  const styles = useStyles();
  const words = useWords();
  const toggle = (id: string, on: boolean): void => onChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const row = (change: NumberChange, selectable: boolean): ReactNode => (
    <NumberRow key={change.id} change={change} chosen={selectable ? chosen.has(change.id) : null} onToggle={toggle} onReveal={onReveal} />
  );
  const automatic = plan.rewordings.filter(({ from }) => from !== null);
  const byHand = plan.rewordings.filter(({ from }) => from === null);
  const nothing = plan.updates.length + plan.rewordings.length + plan.conflicts.length + plan.locked.length + plan.lost.length === 0;
  const notes = [
    ...(plan.copied > 0 ? [words.refresh.copied(plan.copied)] : []),
    ...(plan.missing ? [words.refresh.missing(plan.missing.written, plan.missing.found)] : []),
    ...(plan.absent > 0 ? [words.refresh.absent(plan.absent)] : []),
    ...(plan.otherSources > 0 ? [words.refresh.otherSources(plan.otherSources)] : []),
  ];
  return (
    <>
      <h2 className={styles.heading}>{nothing ? words.refresh.nothing : words.refresh.summary(plan)}</h2>
      <Group title={words.refresh.conflicts} hint={words.refresh.conflictHint} items={plan.conflicts.map((change) => row(change, true))} />
      <Group title={words.refresh.numbers} items={plan.updates.map((change) => row(change, true))} />
      <Group
        title={words.refresh.rewordings}
        items={automatic.map((change) => (
          <PassageRow key={change.id} change={change} chosen={chosen.has(change.id)} onToggle={toggle} onReveal={onReveal} />
        ))}
      />
      <Group
        title={words.refresh.byHand}
        items={byHand.map((change) => (
          <PassageRow key={change.id} change={change} chosen={null} onToggle={toggle} onReveal={onReveal} />
        ))}
      />
      <Group title={words.refresh.locked} items={plan.locked.map((change) => row(change, false))} />
      <Group
        title={words.refresh.lost}
        items={plan.lost.map(({ control, text }) => (
          <div key={control}>
            <Jump text={text} onClick={() => onReveal(control)} />
          </div>
        ))}
      />
      <Group
        title={words.refresh.deleted}
        items={plan.deleted.map(({ text, cells }, at) => (
          <Text key={at} className={styles.meta}>
            {text} {titleOf(cells)}
          </Text>
        ))}
      />
      {notes.map((note) => (
        <Text key={note} className={styles.meta}>
          {note}
        </Text>
      ))}
    </>
  );
}

/** Nothing where there is nothing to show. */
function Group({ title, hint, items }: { readonly title: string; readonly hint?: string; readonly items: readonly ReactNode[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      {hint !== undefined && <Text className={styles.meta}>{hint}</Text>}
      {items}
    </section>
  );
}

interface RowProps<T> {
  readonly change: T;
  /** Null where it cannot be chosen. */
  readonly chosen: boolean | null;
  readonly onToggle: (id: string, on: boolean) => void;
  readonly onReveal: (control: number) => void;
}

function NumberRow({ change, chosen, onToggle, onReveal }: RowProps<NumberChange>) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.row}>
      {chosen !== null && (
        <Checkbox
          aria-label={words.refresh.choose(change.from, change.to)}
          checked={chosen}
          onChange={(_, { checked }) => onToggle(change.id, checked === true)}
        />
      )}
      <div className={styles.body}>
        <span>
          <span className={styles.from}>{change.from}</span> → <span className={styles.to}>{change.to}</span>
        </span>
        {change.words &&
          change.words.from !== change.words.to &&
          /[\u4e00-\u9fff]{2}|[a-z]{3}/iu.test(change.words.from + change.words.to) && (
            <Text className={styles.meta}>{words.refresh.words(change.words.from, change.words.to)}</Text>
          )}
        <Jump text={change.title} label={`${change.title}：${words.refresh.show(change.from)}`} onClick={() => onReveal(change.control)} />
      </div>
    </div>
  );
}

function PassageRow({ change, chosen, onToggle, onReveal }: RowProps<PassageChange>) {
  const styles = useStyles();
  const words = useWords();
  const to = change.to.pieces.map(({ text }) => text).join('');
  return (
    <div className={styles.row}>
      {chosen !== null && (
        <Checkbox aria-label={to} checked={chosen} onChange={(_, { checked }) => onToggle(change.id, checked === true)} />
      )}
      <div className={styles.body}>
        <span className={styles.passage}>
          <span className={styles.from}>{change.from ?? change.numbers.join('、')}</span>
        </span>
        <span className={styles.passage}>
          <span className={styles.meta}>{words.refresh.nowReads}：</span>
          {to}
        </span>
        <Jump text={change.numbers[0] ?? ''} onClick={() => onReveal(change.control)} />
      </div>
    </div>
  );
}

function Jump({ text, label, onClick }: { readonly text: string; readonly label?: string; readonly onClick: () => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Button size="small" appearance="subtle" className={styles.jump} aria-label={label ?? words.refresh.show(text)} onClick={onClick}>
      {text}
    </Button>
  );
}
