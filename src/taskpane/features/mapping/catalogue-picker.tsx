import { Button, SearchBox, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import type { PaneResult } from '../../../app/pane-services';
import { useLocale } from '../../locale/locale-context';
import { shown, useAnswer } from '../../use-answer';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '220px', overflowY: 'auto' },
  choice: { justifyContent: 'flex-start', textAlign: 'start', width: '100%', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface PickerChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

interface CataloguePickerProps {
  readonly label: string;
  /** The words to begin with. */
  readonly initial: string;
  readonly search: (words: string) => Promise<PaneResult<readonly PickerChoice[]>>;
  readonly onPick: (choice: PickerChoice) => void;
  readonly onClose: () => void;
}

/** Finds an entry of the catalogue by words and hands back the one that was picked. */
export function CataloguePicker({ label, initial, search, onPick, onClose }: CataloguePickerProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const [words, setWords] = useState(initial);
  const asked = useDeferredValue(words.trim());
  const answer = useAnswer(asked === '' ? null : asked, () => search(asked));
  const choices = shown(answer) ?? [];
  return (
    <div className={styles.view} role="group" aria-label={label}>
      <SearchBox size="small" aria-label={label} placeholder={label} value={words} onChange={(_, input) => setWords(input.value)} />
      {answer.kind === 'waiting' && choices.length === 0 && <Spinner size="extra-tiny" label={t.mapping.searching} />}
      {answer.kind === 'failed' && <Text>{t.failure[answer.failure.code]}</Text>}
      {answer.kind === 'here' && choices.length === 0 && <Text>{t.mapping.nothingFound(asked)}</Text>}
      <ul className={styles.list}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <Button size="small" appearance="subtle" className={styles.choice} onClick={() => onPick(choice)}>
              <span>
                {choice.name}
                <span className={styles.detail}>{choice.detail}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t.card.close}
        </Button>
      </div>
    </div>
  );
}
