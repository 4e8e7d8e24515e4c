import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the area beside the pane, or the page, has no room for a list beside the text: one below the other, and the area scrolls as a whole. */
export const NO_ROOM = '@media (max-width: 1020px)';

/** A text and a list beside it. */
export const useSplitStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(260px, 2fr)',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NO_ROOM]: { display: 'flex', flexDirection: 'column' },
  },
  list: {
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 12px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '& > *': { flexShrink: 0 },
    [NO_ROOM]: { borderLeft: 'none', order: -1, overflowY: 'visible', paddingBottom: '8px' },
  },
});
