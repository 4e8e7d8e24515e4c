import { Button, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, makeStyles } from '@fluentui/react-components';
import { formatAddress } from '../../../core/model/address';
import type { CellEdit, Fix } from '../../../core/model/finding';
import { isCellError, type CellValue } from '../../../core/model/workbook';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({ table: { tableLayout: 'auto', marginBottom: '8px' }, cell: { wordBreak: 'break-all' } });

/** Shows what would be written, cell by cell, before anything is. */
export function FixPreview({ fix, onApply }: { readonly fix: Fix; readonly onApply: (edits: readonly CellEdit[]) => void }) {
  const styles = useStyles();
  const { t } = useLocale();
  const show = (value: CellValue | undefined, formula: string | null | undefined): string => {
    if (formula !== undefined && formula !== null) return `=${formula}`;
    if (value === null || value === undefined || value === '') return t.card.emptyCell;
    return isCellError(value) ? value.error : String(value);
  };
  return (
    <div>
      <Table size="extra-small" className={styles.table} aria-label={t.card.preview}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t.card.cell}</TableHeaderCell>
            <TableHeaderCell>{t.card.before}</TableHeaderCell>
            <TableHeaderCell>{t.card.after}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {fix.edits.map((edit) => (
            <TableRow key={`${edit.sheet}!${edit.row},${edit.col}`}>
              <TableCell className={styles.cell}>{formatAddress(edit)}</TableCell>
              <TableCell className={styles.cell}>{show(edit.expect, edit.expectFormula)}</TableCell>
              <TableCell className={styles.cell}>{show(edit.value, edit.formula)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button size="small" onClick={() => onApply(fix.edits)}>
        {t.card.apply(fix.edits.length)}
      </Button>
    </div>
  );
}
