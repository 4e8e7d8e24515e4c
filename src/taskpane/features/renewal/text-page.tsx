import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, type ReactNode, type RefObject } from 'react';

export const useTextStyles = makeStyles({
  text: {
    overflowY: 'auto',
    padding: '8px 16px 32px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '26px',
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  line: { margin: 0, minHeight: '13px', whiteSpace: 'pre-wrap' },
  piece: {
    border: 'none',
    padding: '0 1px',
    margin: 0,
    font: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    textAlign: 'left',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Where to look in a text: a paragraph and a position in it; a greater count asks again. */
export interface Sought {
  readonly paragraph: number;
  readonly start: number;
  readonly count: number;
}

/** Brings what is sought into view and the keyboard to it: the first piece from there on. */
export function useInView(scroller: RefObject<HTMLElement | null>, sought: Sought | null): void {
  useEffect(() => {
    if (!sought) return;
    const pieces = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    const placed = pieces.map((piece) => ({ piece, at: (piece.dataset['at'] ?? '').split(',').map(Number) }));
    const target = placed.find(
      ({ at: [paragraph = 0, start = 0] }) => paragraph > sought.paragraph || (paragraph === sought.paragraph && start >= sought.start),
    );
    const piece = target?.piece ?? pieces.at(-1);
    piece?.scrollIntoView({ block: 'center' });
    piece?.focus({ preventScroll: true });
  }, [scroller, sought]);
}

interface PlainTextProps<T> {
  readonly line: string;
  /** In the order of the text; one that begins inside another is left out. */
  readonly stretches: readonly T[];
  readonly draw: (stretch: T, text: string) => ReactNode;
}

/** A paragraph with some stretches of it drawn apart. */
export function PlainText<T extends { readonly start: number; readonly end: number }>({ line, stretches, draw }: PlainTextProps<T>) {
  const styles = useTextStyles();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.start < at) continue;
    parts.push(
      line.slice(at, stretch.start),
      <Fragment key={stretch.start}>{draw(stretch, line.slice(stretch.start, stretch.end))}</Fragment>,
    );
    at = stretch.end;
  }
  return (
    <p className={styles.line}>
      {parts}
      {line.slice(at)}
    </p>
  );
}
