import type { Reading, ReportReading } from '../claims';
import { bare } from './names';

/** The words that stand for a number, from near to far; all bare. */
export interface Wording {
  /** Its own words: those since the number before, its item of a list, and what follows the unit. */
  readonly near: string;
  /** What it is said to be, in as few words as say it: its clause, with the subject that a bare 实际完成 or 最低的是 takes over. */
  readonly own: string;
  /** Of an item after 、 in a list, its own words without the subject it takes over; else null. */
  readonly item: string | null;
  /** It says nothing of its own beside the number, or is an item of a list. */
  readonly generic: boolean;
  /** Its sentence up to the number. */
  readonly sentence: string;
  /** The sentence before and the heading over the paragraph. */
  readonly passage: string;
}

const SENTENCE = 160;
const HEADING = 40;

interface List {
  readonly items: readonly string[];
  readonly first: number;
}

/** 甲、乙、丙完成率分别为1%、2%、3%: the items in order; the last carries what all have in common. */
function listBefore(lead: string): readonly string[] | null {
  const found = /^([\s\S]*?)分别(?:为|是|达|达到|占|有)?[^，。；、\d]{0,12}$/u.exec(lead.trimEnd());
  const clause = found?.[1]?.split(/[，,；;。]/u).at(-1);
  if (clause === undefined) return null;
  const items = clause.split(/[、和及与]/u).map((item) => item.trim());
  return items.length >= 2 ? items : null;
}

/** Words that say nothing of their own: they take over the subject of the number before. */
const GENERIC =
  /^(?:其中|实际|实有|完成|任务|目标|进度|达标|合格|同比|环比|比|较|上年|去年|同期|末|增长|增加|减少|下降|提高|上升|降低|降|升|分别|占|达到|高于|低于|超过|距|还差|相差|为|是|达|约|共|已|均|了|的|数|率|到|至|由|从|[，,、;；:(])*$/u;
const EXTREME =
  /^([\s\S]*?)(?:最高|最低|最多|最少|较高|较低|居前[一二三四五六七八九十]位|排名?前[一二三四五六七八九十]位?)的?(?:依次|分别)?(?:是|为|有)?([\s\S]*)$/u;

interface Spoken {
  readonly subject: string;
  readonly own: string;
}

/** The clause that names a number, and what the numbers after it may take over from it. */
function spokenOf(claim: Reading, subject: string): Spoken {
  const clause = claim.lead.slice(Math.max(...['。', '；', ';', '，', ',', '\n'].map((mark) => claim.lead.lastIndexOf(mark))) + 1);
  const extreme = EXTREME.exec(clause);
  if (extreme) {
    const head = extreme[1] === '' ? subject : (extreme[1] ?? '');
    return { subject: head, own: `${head}${extreme[2] ?? ''}` };
  }
  if (GENERIC.test(clause)) return { subject, own: `${subject.replace(/(?:任务|目标|计划)数?(?:为|是)?$/u, '')}${clause}` };
  // 、乙县 20 names a member of what came before; a clause of its own begins a new subject.
  if (/^ ?、/u.test(claim.lead) && clause.length <= 24) return { subject, own: `${subject}${clause}` };
  return { subject: clause, own: clause };
}

/** Words of every claim of a report, in order. */
export function wordingOf(reading: ReportReading): readonly Wording[] {
  const { claims, folded, passages } = reading;
  let list: List | null = null;
  let spoken: Spoken = { subject: '', own: '' };
  return claims.map((claim, index) => {
    const items = listBefore(claim.lead);
    if (items) list = { items, first: index };
    else if (
      list &&
      (claims[list.first]?.sentence !== claim.sentence ||
        index - list.first >= list.items.length ||
        !/^ ?[、,，和]? ?-?$/u.test(claim.lead))
    )
      list = null;
    const fresh = claims[index - 1]?.sentence !== claim.sentence || /[；;。]/u.test(claim.lead);
    spoken = spokenOf(claim, fresh ? '' : spoken.subject);
    const start = passages.sentences[claim.sentence] ?? 0;
    const sentence = folded.slice(Math.max(start, claim.start - SENTENCE), claim.start);
    const item = list ? (list.items[index - list.first] ?? '') : null;
    return {
      near: bare(`${item === null ? `${claim.lead}|${spoken.own}` : `${item}|${list?.items.at(-1) ?? ''}`}${claim.tail}`),
      own: bare(item ?? spoken.own),
      item: item === null && /^ ?、/u.test(claim.lead) ? bare(claim.lead) : null,
      generic: item !== null || bare(spoken.own).length < 2 || GENERIC.test(claim.lead),
      sentence: bare(`${sentence}${claim.tail}`),
      passage: bare(passageBefore(reading, claim, start)),
    };
  });
}

/** The sentence before, and the nearest short line above the paragraph. */
function passageBefore({ folded, passages }: ReportReading, claim: Reading, start: number): string {
  const previous = folded.slice(Math.max(passages.sentences[claim.sentence - 1] ?? 0, start - SENTENCE), start);
  const paragraph = passages.paragraphs[claim.paragraph] ?? 0;
  const above = folded.slice(passages.paragraphs[claim.paragraph - 1] ?? 0, Math.max(0, paragraph - 1));
  return `${above.length <= HEADING ? above : ''}|${previous}`;
}
