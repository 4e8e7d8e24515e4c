import { Button, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useLocale } from '../taskpane/locale/locale-context';
import { WORKBOOKS } from '../taskpane/features/files/file-kind';
import { OpeningLine } from './opening-line';
import type { WorkbenchSession } from './use-workbench';
import { useWords } from './words/words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  command: { minWidth: 'auto' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, marginRight: '6px' },
  file: { maxWidth: '260px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', marginLeft: '6px' },
  spring: { flexGrow: 1 },
});

export const AREAS = ['sheets', 'pictures', 'report', 'units'] as const;
export type Area = (typeof AREAS)[number];

interface HeaderProps {
  readonly session: WorkbenchSession;
  readonly area: Area;
  readonly onArea: (area: Area) => void;
  readonly onOpen: (file: File) => void;
  /** Whether the board of keys is shown. */
  readonly keys: boolean;
  readonly onKeys: (shown: boolean) => void;
}

/** Opening and saving on the left, the work areas on the right. */
export function Header({ session, area, onArea, onOpen, keys, onKeys }: HeaderProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { book } = session;
  const asNew = book !== null && book.outline.origin !== 'xlsx';
  return (
    <header className={styles.bar} data-region="header">
      <h1 className={styles.title}>{t.productName}</h1>
      <Button size="small" className={styles.command} onClick={() => input.current?.click()}>
        {words.open}
      </Button>
      <Button size="small" appearance="subtle" className={styles.command} onClick={session.openSample}>
        {words.sample}
      </Button>
      <input
        ref={input}
        type="file"
        accept={WORKBOOKS}
        aria-label={words.open}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) onOpen(chosen);
        }}
      />
      {book && (
        <>
          <Text size={200} weight="semibold" className={styles.file} title={book.file.name}>
            {book.file.name}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.command}
            disabled={book.history.done.length === 0}
            onClick={session.undo}
          >
            {words.undo}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.command}
            disabled={book.history.undone.length === 0}
            onClick={session.redo}
          >
            {words.redo}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.command}
            title={asNew ? words.notWrittenBack(book.outline.origin === 'csv' ? 'csv' : 'xls') : undefined}
            onClick={session.save}
          >
            {asNew ? words.saveAsNew : words.save}
          </Button>
        </>
      )}
      {book && <OpeningLine session={session} size="extra-tiny" />}
      <span className={styles.spring} />
      <Button size="small" appearance="subtle" className={styles.command} aria-expanded={keys} onClick={() => onKeys(!keys)}>
        {words.keys}
      </Button>
      {book && (
        <TabList
          size="small"
          selectedValue={area}
          aria-label={words.areaList}
          onTabSelect={(_, chosen) => {
            const next = AREAS.find((candidate) => candidate === chosen.value);
            if (next) onArea(next);
          }}
        >
          {AREAS.map((name) => (
            <Tab key={name} value={name}>
              {words.areas[name]}
            </Tab>
          ))}
        </TabList>
      )}
    </header>
  );
}
