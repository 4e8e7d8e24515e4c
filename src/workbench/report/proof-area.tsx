import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { DocumentProof } from '../../book-worker/protocol';
import { formatSheetAddress, type CellRef } from '../../core/model/address';
import type { DocumentStretch } from '../../app/text-proof';
import { NumberLine } from '../../taskpane/features/proof/number-lists';
import { PlaceCard, placeAt, ProofResult, type ProofPlace } from '../../taskpane/features/proof/proof-result';
import { isOf, ReportText } from './report-text';
import { useReportWords } from './report-words';
import type { Sought } from '../../taskpane/features/renewal/text-page';
import { useSplitStyles } from '../../taskpane/features/renewal/split-styles';

const useStyles = makeStyles({
  place: {
    padding: '8px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
});

interface ProofAreaProps {
  readonly document: DocumentProof;
  readonly selected: CellRef | null;
  readonly onCell: (cell: CellRef) => void;
}

/** A proof-read report: the text on the left, on the right what the Word pane shows of it. */
export function ProofArea({ document, selected, onCell }: ProofAreaProps) {
  const styles = useStyles();
  const split = useSplitStyles();
  const words = useReportWords();
  const [sought, setSought] = useState<Sought | null>(null);
  const [place, setPlace] = useState<ProofPlace | null>(null);
  const { proof } = document;
  const look = useCallback(
    ({ paragraph, start }: DocumentStretch) => setSought((now) => ({ paragraph, start, count: (now?.count ?? 0) + 1 })),
    [],
  );
  const ofCell = useMemo(() => proof.numbers.filter(({ cells }) => isOf(cells, selected)), [proof, selected]);
  return (
    <div className={split.both}>
      <ReportText
        document={document}
        sought={sought}
        highlighted={selected}
        onNumber={({ paragraph, start }) => setPlace(placeAt(proof, { paragraph, position: start + 1 }))}
      />
      <div className={split.list}>
        {place && (
          <div className={styles.place}>
            <PlaceCard label={words.chosen} place={place} proof={proof} onReveal={look} onCell={onCell} />
          </div>
        )}
        {selected && ofCell.length > 0 && (
          <details>
            <summary>{words.ofCell(formatSheetAddress(selected), ofCell.length)}</summary>
            {ofCell.map((number) => (
              <NumberLine key={`${number.paragraph},${number.start}`} number={number} onReveal={look} onCell={onCell} />
            ))}
          </details>
        )}
        <ProofResult proof={proof} onReveal={look} onCell={onCell} />
        {proof.entries.length > 0 && !place && <Text size={200}>{words.clickNumber}</Text>}
      </div>
    </div>
  );
}
