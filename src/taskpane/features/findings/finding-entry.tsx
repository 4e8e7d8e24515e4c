import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DescribedFinding } from '../../../app/checked-book';
import { explanationFor, type PaneState } from '../../../app/explanations';
import type { CellRef } from '../../../core/model/address';
import type { CellEdit, Finding } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';
import { CellLink } from './cell-link';
import { ExplainForm } from './explain-form';
import { FixPreview } from './fix-preview';

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '8px' },
  todo: { color: tokens.colorNeutralForeground1 },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  said: { backgroundColor: tokens.colorNeutralBackground3, padding: '6px 8px', borderRadius: tokens.borderRadiusMedium },
});

/** Cells shown as links before the rest are only counted. */
const SHOWN_CELLS = 12;

export interface FindingActions {
  /** Selects the first; the others are its evidence. */
  readonly reveal: (cells: readonly CellRef[]) => void;
  readonly apply: (edits: readonly CellEdit[]) => void;
  readonly explain: (finding: Finding, text: string) => void;
  readonly withdraw: (finding: Finding) => void;
  readonly ignore: (item: DescribedFinding) => void;
}

interface FindingEntryProps {
  readonly item: DescribedFinding;
  readonly state: PaneState;
  readonly actions: FindingActions;
  /** The card already says what is wrong when it holds one finding only. */
  readonly withHeading: boolean;
}

export function FindingEntry({ item, state, actions, withHeading }: FindingEntryProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [open, setOpen] = useState<'fix' | 'explain' | null>(null);
  const { finding } = item;
  const message = item.message[locale];
  const said = explanationFor(state, finding);
  const toggle = (panel: 'fix' | 'explain') => setOpen((now) => (now === panel ? null : panel));
  // The keyboard goes back to the button that opened what is closed now.
  const buttons = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    buttons.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  };
  return (
    <div className={styles.entry}>
      {withHeading && <Text weight="semibold">{message.what}</Text>}
      <Text className={styles.why}>{message.why}</Text>
      <Text className={styles.todo}>{message.todo}</Text>
      <div className={styles.cells}>
        <CellLinks cells={finding.cells} sheet={finding.sheet} reveal={([cell]) => cell && actions.reveal([cell, ...finding.evidence])} />
      </div>
      {finding.evidence.length > 0 && (
        <div className={styles.cells}>
          <span>{t.card.evidence}</span>
          <CellLinks cells={finding.evidence} sheet={finding.sheet} reveal={actions.reveal} />
        </div>
      )}
      {said && (
        <Text className={styles.said}>
          {said.kind === 'current'
            ? t.card.explained(said.explanation.text, said.explanation.writtenOn)
            : t.card.outdatedExplanation(said.explanation.text, said.explanation.writtenOn)}
        </Text>
      )}
      <div ref={buttons} className={styles.actions}>
        {finding.fix && (
          <Button size="small" aria-expanded={open === 'fix'} onClick={() => toggle('fix')}>
            {t.card.preview}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={open === 'explain'} onClick={() => toggle('explain')}>
          {t.card.explain}
        </Button>
        {said && (
          <Button size="small" appearance="subtle" onClick={() => actions.withdraw(finding)}>
            {t.card.withdrawExplanation}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => actions.ignore(item)}>
          {t.card.ignore}
        </Button>
      </div>
      {open === 'fix' && finding.fix && (
        <FixPreview
          fix={finding.fix}
          onApply={(edits) => {
            close();
            actions.apply(edits);
          }}
        />
      )}
      {open === 'explain' && (
        <ExplainForm
          initial={said?.explanation.text ?? ''}
          onClose={close}
          onSave={(text) => {
            close();
            actions.explain(finding, text);
          }}
        />
      )}
    </div>
  );
}

function CellLinks({
  cells,
  sheet,
  reveal,
}: {
  readonly cells: readonly CellRef[];
  readonly sheet: string;
  readonly reveal: (cells: readonly CellRef[]) => void;
}) {
  const { t } = useLocale();
  return (
    <>
      {cells.slice(0, SHOWN_CELLS).map((cell) => (
        <CellLink key={`${cell.sheet}!${cell.row},${cell.col}`} cell={cell} sheet={sheet} onJump={() => reveal([cell])} />
      ))}
      {cells.length > SHOWN_CELLS && <span>{t.card.places(cells.length)}</span>}
    </>
  );
}
