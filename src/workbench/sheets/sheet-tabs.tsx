import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex' },
  tab: {
    flexShrink: 0,
    border: 'none',
    borderBottom: '2px solid transparent',
    padding: '5px 10px 4px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

interface SheetTabsProps {
  readonly names: readonly string[];
  readonly selected: string;
  readonly label: string;
  readonly onSelect: (name: string) => void;
}

/** How far a key moves over the tabs. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The sheets' tabs. Plain buttons: a book of five hundred sheets would be held up for a second by as many tabs of the component library. */
export const SheetTabs = memo(function SheetTabs({ names, selected, label, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected, names]);
  const walk = (event: KeyboardEvent): void => {
    const tabs = [...(list.current?.children ?? [])].filter((one) => one instanceof HTMLElement);
    const at = tabs.findIndex((tab) => tab === event.target);
    const to = at < 0 ? undefined : MOVES[event.key]?.(at, tabs.length);
    if (to === undefined) return;
    event.preventDefault();
    tabs[to]?.focus();
  };
  return (
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={styles.list} onKeyDown={walk}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
});
