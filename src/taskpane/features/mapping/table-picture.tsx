import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TablePicture } from '../../../app/table-picture';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  frame: { overflow: 'hidden', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '1px 4px',
    height: '18px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'center' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: tokens.fontWeightSemibold },
  more: { margin: 0, padding: '2px 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The upper left of a table, drawn small: a person knows the table again at a glance. */
export function TablePictureView({ picture, label }: { readonly picture: TablePicture; readonly label: string }) {
  const styles = useStyles();
  const { t } = useLocale();
  return (
    <figure className={styles.frame} style={{ margin: 0 }} aria-label={label}>
      <table className={styles.table} aria-hidden>
        <tbody>
          {picture.rows.map((row, i) => (
            <tr key={i}>
              {row.cells.map((text, j) => (
                <td
                  key={j}
                  title={text}
                  className={mergeClasses(
                    styles.cell,
                    row.kind === 'head' && styles.head,
                    row.kind === 'total' && styles.total,
                    row.kind !== 'head' && /^[-\d.,%]+$/.test(text) && styles.number,
                  )}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {picture.more.rows + picture.more.columns > 0 && (
        <figcaption className={styles.more}>{t.mapping.more(picture.more.rows, picture.more.columns)}</figcaption>
      )}
    </figure>
  );
}
