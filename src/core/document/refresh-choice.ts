import type { DocumentEdit } from '../model/document';
import type { RefreshPlan } from './plan-refresh';

/** Everything that can be written without asking again: numbers nobody touched, and paragraphs nobody touched. */
export function safeChoice(plan: RefreshPlan): ReadonlySet<string> {
  return new Set([...plan.updates.map(({ id }) => id), ...plan.rewordings.flatMap(({ id, from }) => (from === null ? [] : [id]))]);
}

/** The edits for what a person chose (ids of updates, conflicts and rewordings). A reworded paragraph's numbers come with it. */
export function editsOf(plan: RefreshPlan, chosen: ReadonlySet<string>): readonly DocumentEdit[] {
  const reworded = plan.rewordings.filter(({ id, from }) => from !== null && chosen.has(id));
  const covered = new Set(reworded.map(({ paragraph }) => paragraph));
  const numbers = [...plan.updates, ...plan.conflicts].filter(({ id }) => chosen.has(id));
  // A paragraph half of whose numbers stay old keeps its old marks, so that it does not pass for one that nobody touched.
  const partly = new Set(
    [...plan.updates, ...plan.conflicts, ...plan.locked].filter(({ id }) => !chosen.has(id)).map((left) => left.paragraph),
  );
  const retags = plan.retags.filter(({ paragraph }) => !partly.has(paragraph));
  return [
    ...reworded.map(({ control, from, to }): DocumentEdit => ({ kind: 'passage', control, expect: from ?? '', pieces: to.pieces })),
    ...[...numbers, ...retags]
      .filter(({ paragraph }) => !covered.has(paragraph))
      .map((change): DocumentEdit => ({
        kind: 'control',
        control: change.control,
        expect: { tag: change.tag, text: change.from },
        tag: change.toTag,
        title: change.title,
        text: change.to,
      })),
  ];
}
