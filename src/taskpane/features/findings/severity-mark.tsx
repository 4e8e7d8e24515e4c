import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DiamondFilled, SquareFilled, CircleFilled } from '@fluentui/react-icons';
import type { Severity } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  information: { color: tokens.colorNeutralForeground2 },
});
const SHAPES = { error: DiamondFilled, warning: SquareFilled, information: CircleFilled } as const;

/** Severity as colour, word and shape, so that none of them is needed alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { t } = useLocale();
  const Shape = SHAPES[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Shape aria-hidden fontSize={12} />
      {t.severity[severity]}
    </span>
  );
}
