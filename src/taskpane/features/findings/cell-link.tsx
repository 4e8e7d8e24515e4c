import { Link } from '@fluentui/react-components';
import { formatAddress, formatSheetAddress, type CellRef } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';

interface CellLinkProps {
  readonly cell: CellRef;
  /** The sheet the reader is on: its cells are written without the sheet's name. */
  readonly sheet: string;
  readonly onJump: (cells: readonly CellRef[]) => void;
}

export function CellLink({ cell, sheet, onJump }: CellLinkProps) {
  const { t } = useLocale();
  const address = cell.sheet === sheet ? formatAddress(cell) : formatSheetAddress(cell);
  return (
    <Link as="button" inline aria-label={t.card.jump(formatSheetAddress(cell))} onClick={() => onJump([cell])}>
      {address}
    </Link>
  );
}
