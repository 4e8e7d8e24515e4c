import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useFileWords } from '../../locale/files';
import { DOCUMENTS, kindOf, WORKBOOKS, type FileKind } from './file-kind';

const useStyles = makeStyles({
  slot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    minWidth: 0,
    padding: '4px 8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  filled: { border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  role: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1, flexBasis: '100%' },
});

interface FileSlotProps {
  readonly wants: 'workbook' | 'document';
  /** What the file is here: 上年工作簿, 文稿. */
  readonly role: string;
  readonly name: string | null;
  readonly primary?: boolean;
  /** Absent where the file is chosen elsewhere. */
  readonly onFile?: (file: File) => void;
  readonly onClear?: () => void;
}

/** A place for one file that says what belongs there; a file is chosen or dropped onto it, and one of another kind is refused with a sentence. */
export function FileSlot({ wants, role, name, primary, onFile, onClear }: FileSlotProps) {
  const styles = useStyles();
  const words = useFileWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<{ readonly name: string; readonly kind: FileKind } | null>(null);
  const take = (file: File | undefined) => {
    if (!file || !onFile) return;
    const kind = kindOf(file.name);
    setWrong(kind === wants ? null : { name: file.name, kind });
    if (kind === wants) onFile(file);
  };
  return (
    <div
      role="group"
      aria-label={role}
      className={mergeClasses(styles.slot, name !== null && styles.filled, over && styles.over)}
      onDragOver={(event) => {
        if (!onFile) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!onFile) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <span className={styles.role}>{role}</span>
      {name !== null && (
        <Text className={styles.name} size={200}>
          {name}
        </Text>
      )}
      {onFile && (
        <Button size="small" appearance={primary && name === null ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
          {name === null ? words.choose : words.change}
        </Button>
      )}
      {onFile && name === null && <span>{words.orDrop}</span>}
      {name !== null && onClear && (
        <Button size="small" appearance="transparent" aria-label={words.closeBook(name)} onClick={onClear}>
          ×
        </Button>
      )}
      {onFile && (
        <input
          ref={input}
          type="file"
          hidden
          accept={wants === 'workbook' ? WORKBOOKS : DOCUMENTS}
          aria-label={role}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            take(chosen);
          }}
        />
      )}
      {wrong && (
        <span className={styles.wrong} role="alert">
          {words.refused[wrong.kind](wrong.name)}
        </span>
      )}
    </div>
  );
}
