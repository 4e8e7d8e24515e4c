import type { NarrativeInput } from '../input';
import { contextOf } from '../plan/context';
import { collectFacts } from '../select/fact-base';
import { readWordingsOver, type WordingReader } from './realise';

/** What of a narrative's input the user's own wordings need. */
export type NarrativeGround = Omit<NarrativeInput, 'style' | 'problems' | 'targetSources'>;

/** Makes a workbook's facts ready for wordings; each is then realised as fast as a person types. */
export function readWordings(ground: NarrativeGround): WordingReader {
  const facts = collectFacts(ground.tables, ground.lastYear);
  const context = contextOf({ ...ground, style: 'summary', problems: false, targetSources: false }, facts);
  return readWordingsOver({
    facts,
    catalogue: ground.catalogue,
    writer: context.writer,
    wrong: context.wrong,
    doubted: context.doubted,
  });
}
