import { middle } from './interval';
import type { Relation, RelationInstance } from './relation';
import { expectedResult } from './solve';
import type { GridView } from './table-grid';

const MALE = /^(?:其中[:：]?)?男(?:性|孩|婴|生)?(?:人数|数)?(?:[（(].*)?$/u;
const FEMALE = /^(?:其中[:：]?)?女(?:性|孩|婴|生)?(?:人数|数)?(?:[（(].*)?$/u;
/** A sex ratio this far from its parts is of other people. */
const NEAR = 0.25;

/** 性别比 beside 男 and 女: the words say how it is computed, so that one place is enough. */
export function discoverSexRatio(view: GridView, pairs: readonly Relation[]): readonly Relation[] {
  return view.lines.flatMap((line, result): Relation[] => {
    if (!/性别比/u.test(line.label) || pairs.some((pair) => pair.kind === 'ratio' && pair.name === line.label)) return [];
    const [male, female] = [MALE, FEMALE].map((words) => view.lines.filter((other) => words.test(other.label)));
    const [m, f] = [male?.[0], female?.[0]];
    if (!m || !f || male?.length !== 1 || female?.length !== 1) return [];
    const [first, second] = [view.lines.indexOf(m), view.lines.indexOf(f)];
    const instances = view.cross.flatMap((cross, position): RelationInstance[] => {
      const [ratio, men, women] = [view.at(result, position), view.at(first, position), view.at(second, position)];
      if (!ratio || !men || !women) return [];
      const instance = { result: ratio, operands: [men, women], label: cross.words };
      const expected = expectedResult({ kind: 'ratio', scale: 100, slack: 0 }, instance);
      return expected && Math.abs(middle(expected) - ratio.value) <= NEAR * ratio.value ? [instance] : [];
    });
    if (instances.length === 0) return [];
    return [
      {
        kind: 'ratio',
        table: view.grid.table,
        name: line.label,
        operandNames: [m.label, f.label],
        scale: 100,
        completion: false,
        slack: 0,
        evidence: [{ by: 'words', detail: line.label }],
        instances,
        gaps: [],
        incomplete: view.cross.length - instances.length,
      },
    ];
  });
}
