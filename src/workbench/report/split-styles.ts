import { makeStyles, tokens } from '@fluentui/react-components';

/** A text and a list beside it; one below the other where the area is narrow. */
export const useSplitStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(260px, 2fr)',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 620px)': { gridTemplateColumns: 'minmax(0, 1fr)', overflowY: 'auto' },
  },
  list: {
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 12px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '@container (max-width: 620px)': { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, gridRowStart: '1' },
  },
});
