import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { titleOf } from '../../../app/word-services';
import { formatSheetAddress, type CellRef } from '../../../core/model/address';
import type { SourceCell } from '../../../core/model/text';
import { useProofWords } from '../../locale/proof';

/** Leads to a cell; null where the page has no sheets to show it in. */
export type OnCell = (cell: CellRef) => void;

const useStyles = makeStyles({
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', fontSize: tokens.fontSizeBase200, '& button': { fontSize: 'inherit' } },
});

const MOST_CELLS = 6;

/** The cells behind a number, as links where they can be gone to. */
export function CellLinks({ cells, onCell }: { readonly cells: readonly SourceCell[]; readonly onCell: OnCell | null }) {
  const styles = useStyles();
  const words = useProofWords();
  if (cells.length === 0) return null;
  if (!onCell) return <Text className={styles.meta}>{words.cells(titleOf(cells))}</Text>;
  return (
    <span className={styles.links}>
      {cells.slice(0, MOST_CELLS).map((cell) => {
        const address = formatSheetAddress(cell);
        return (
          <Link key={address} as="button" aria-label={words.toCell(address)} onClick={() => onCell(cell)}>
            {address}
          </Link>
        );
      })}
    </span>
  );
}
