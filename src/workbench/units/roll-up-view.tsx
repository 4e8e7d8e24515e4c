import { Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FigurePlace, RolledSum, RollUp } from '../../app/units/roll-up';
import { useUnitsWords } from './units-words';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 10px', textAlign: 'left' },
  },
  number: { fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase200, lineHeight: '22px' },
});

interface RollUpViewProps {
  readonly whole: RollUp;
  readonly county: string;
  readonly onPlace: (place: FigurePlace) => void;
}

const print = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 6 });
/** Wrong sums first, then those that agree, then those that were not compared. */
const rank = ({ agrees }: RolledSum): number => (agrees === false ? 0 : agrees === true ? 1 : 2);

export function RollUpView({ whole, county, onPlace }: RollUpViewProps) {
  const styles = useStyles();
  const words = useUnitsWords();
  const judged = whole.sums.filter(({ agrees }) => agrees !== null);
  const wrong = judged.filter(({ agrees }) => agrees === false);
  const link = (place: FigurePlace, text: string) => (
    <Link as="button" onClick={() => onPlace(place)}>
      {text}
    </Link>
  );
  return (
    <div className={styles.view}>
      <h3 className={styles.heading}>{words.rollUp}</h3>
      <Text size={200}>{words.county(county)}</Text>
      {whole.missing.length > 0 && <Text className={styles.bad}>{words.missing(whole.missing)}</Text>}
      {whole.twice.map(({ name, files }) => (
        <Text key={name} className={styles.bad}>
          {words.twice(name, files)}
        </Text>
      ))}
      <Text>{words.sums(whole.sums.length, judged.length, wrong.length)}</Text>
      {whole.sums.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {words.sumColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...whole.sums]
              .sort((a, b) => rank(a) - rank(b))
              .map((sum) => (
                <tr key={`${sum.indicator.id ?? ''}${sum.indicator.name}`}>
                  <th scope="row">{sum.indicator.name}</th>
                  <td className={styles.number}>
                    {print(sum.sum)} {sum.unit}
                  </td>
                  <td className={styles.number}>{sum.total ? link(sum.total, `${print(sum.total.value)} ${sum.unit}`) : '—'}</td>
                  <td className={mergeClasses(sum.agrees === false && styles.bad)}>
                    {sum.agrees === false && sum.total
                      ? words.differs(print(Math.abs(sum.sum - sum.total.value)))
                      : sum.agrees === true
                        ? words.agrees
                        : sum.trouble
                          ? words.trouble[sum.trouble]
                          : ''}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {whole.differences.length > 0 && <h3 className={styles.heading}>{words.differences}</h3>}
      <ul className={styles.list}>
        {whole.differences.map(({ indicator, unit, own, county: listed }) => (
          <li key={`${own.file}${indicator.name}`}>
            {link(own, words.difference(own.name, indicator.name, `${print(own.value)} ${unit}`, `${print(listed.value)} ${unit}`))}
          </li>
        ))}
      </ul>
      {whole.rankings.length > 0 && <h3 className={styles.heading}>{words.rankings}</h3>}
      <ul className={styles.list}>
        {whole.rankings.map(({ indicator, unit, best, last }) => (
          <li key={indicator.name}>
            {link(
              last,
              words.ranking(
                indicator.name,
                words.withValue(best.name, `${print(best.value)}${unit}`),
                words.withValue(last.name, `${print(last.value)}${unit}`),
              ),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
