/** Sentences, paragraphs and the sections in which a report speaks of the future. Positions as in the text. */
export interface Passages {
  /** Sorted starts; a sentence ends where the next begins. */
  readonly sentences: readonly number[];
  readonly paragraphs: readonly number[];
  /** Paragraph by paragraph: it stands under a heading of plans. */
  readonly plans: readonly boolean[];
}

const PLAN =
  /打算|工作计划|工作安排|工作思路|工作重点|下一步|下步|明年|下年|下半年(?:工作)?(?:计划|打算|安排|重点)|工作目标|主要目标|奋斗目标/u;
const DONE = /总结|回顾|完成情况|开展情况|成效|汇报|情况/u;

/** 一、 → 1, (一) → 2, 1、 → 3, (1) → 4; 0 for none. */
function headingLevel(line: string): number {
  if (/^[一二三四五六七八九十]{1,3}[、.:]/u.test(line)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/u.test(line)) return 2;
  if (/^\d{1,2}[、.．)]/u.test(line)) return 3;
  if (/^\(\d{1,2}\)/u.test(line)) return 4;
  return 0;
}

/** Index of the last start not after `position`. */
export function placeOf(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function readPassages(text: string): Passages {
  const sentences = [0];
  const paragraphs = [0];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '\n') paragraphs.push(index + 1);
    if (char === '。' || char === '!' || char === '！' || char === '?' || char === '？' || (char === '\n' && endsSentence(text, index)))
      sentences.push(index + 1);
  }
  return { sentences, paragraphs, plans: planned(text, paragraphs) };
}

/** A line break inside a sentence (a page or layout break) does not end it. */
function endsSentence(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const next = /[^\n ]/u.exec(text.slice(index + 1, index + 40))?.[0] ?? '';
  return (
    !/[\u4e00-\u9fff”"0-9%]/u.test(before) || headingLevel(text.slice(index + 1, index + 12).trimStart()) > 0 || next === '#' || next === ''
  );
}

const PLAN_TITLE = /(?:规划|计划|实施方案|工作方案|行动方案|工作要点|目标任务)(?:\([^)]*\)|的通知|\s)*$/u;
const LOOKS_BACK = /基础|现状|背景|回顾|成[效就绩]|形势|取得|进展|完成情况|问题|原则|思想|保障|组织/u;

/** A document that is a plan as a whole: everything under its headings is planned but what looks back. */
function isPlanDocument(text: string): boolean {
  const title = text.slice(0, 80).trimStart().split('\n', 1)[0] ?? '';
  return title.length <= 50 && PLAN_TITLE.test(title.trim()) && !DONE.test(title) && !/免疫规划|计划生育|计划免疫/u.test(title);
}

function planned(text: string, paragraphs: readonly number[]): boolean[] {
  let level = 0;
  const planDocument = isPlanDocument(text);
  return paragraphs.map((start, order) => {
    const end = (paragraphs[order + 1] ?? text.length + 1) - 1;
    const head = text.slice(start, Math.min(end, start + 60)).replace(/^[#* ]+/u, '');
    const own = headingLevel(head);
    const title = head.split(/[。;；]/u, 1)[0] ?? '';
    const short = title.length <= 30 && end - start <= 60;
    const isPlan =
      PLAN.test(title) && !DONE.test(title) && (own > 0 || (short && !/第[一二三四五六七八九十]+篇/u.test(title))) && title.length <= 30;
    if (planDocument && own === 1) {
      level = LOOKS_BACK.test(title) ? 0 : 1;
      return level > 0;
    }
    if (isPlan) level = own === 0 ? 1 : own;
    else if (
      level > 0 &&
      own > 0 &&
      own <= level &&
      !(own === 1 && level === 1 && PLAN_CONTINUES.test(text.slice(start, Math.min(end, start + 30))))
    )
      level = own === 1 && level === 1 && !DONE.test(title) ? level : 0;
    return level > 0;
  });
}

/** Numbered lines under a bare title of plans go on being plans. */
const PLAN_CONTINUES = /继续|进一步|扎实|加强|推进|加快|着力|全力/u;
