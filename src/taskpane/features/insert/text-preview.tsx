import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { titleOf } from '../../../app/word-services';
import type { Section, Withheld } from '../../../core/model/text';
import { useWords } from '../../locale/word';

const useStyles = makeStyles({
  text: { lineHeight: '1.7', overflowWrap: 'anywhere' },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
  paragraph: { margin: 0, textIndent: '2em' },
  number: { textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '3px' },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const SHOWN = 50;

/** The text as it will stand in the document; a number says its cells to the pointer. */
export function TextPreview({ sections, withheld }: { readonly sections: readonly Section[]; readonly withheld: readonly Withheld[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <div className={styles.text}>
        {sections.map((section) => (
          <section key={section.id}>
            <h2 className={styles.heading}>{section.heading}</h2>
            {section.paragraphs.map(({ pieces }, at) => (
              <p key={at} className={styles.paragraph}>
                {pieces.map(({ text, source }, n) =>
                  source ? (
                    <span key={n} className={styles.number} title={titleOf(source.cells)}>
                      {text}
                    </span>
                  ) : (
                    text
                  ),
                )}
              </p>
            ))}
          </section>
        ))}
      </div>
      {withheld.length > 0 && (
        <details>
          <summary>{words.insert.withheld(withheld.length)}</summary>
          <ul className={styles.list}>
            {withheld.slice(0, SHOWN).map(({ indicator, cells }, at) => (
              <li key={at}>
                {indicator} {titleOf(cells)}
              </li>
            ))}
          </ul>
          {withheld.length > SHOWN && <Text size={200}>{words.insert.more(withheld.length - SHOWN)}</Text>}
        </details>
      )}
    </>
  );
}
