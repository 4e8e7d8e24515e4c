import { groupByCause, matchesFilter, NO_FILTER } from '../../src/taskpane/features/findings/group-findings';
import { aFinding } from './fixtures';

describe('groupByCause', () => {
  it('makes one card of fifty cells with one cause', () => {
    const findings = Array.from({ length: 50 }, (_, row) => aFinding({ cells: [{ sheet: '妇幼', row, col: 1 }] }));
    expect(groupByCause(findings).map((cause) => cause.findings.length)).toEqual([50]);
  });

  it('puts the worst first and keeps sheets, severities and messages apart', () => {
    const causes = groupByCause([
      aFinding({ severity: 'information' }),
      aFinding({ severity: 'warning' }),
      aFinding({ sheet: '计免' }),
      aFinding({ messageId: 'other' }),
    ]);
    expect(causes.map((cause) => cause.severity)).toEqual(['error', 'error', 'warning', 'information']);
  });
});

it.each([
  [NO_FILTER, true],
  [{ ...NO_FILTER, severity: 'error' as const }, true],
  [{ ...NO_FILTER, severity: 'warning' as const }, false],
  [{ ...NO_FILTER, category: 'target' as const }, false],
  [{ ...NO_FILTER, sheet: '妇幼' }, true],
  [{ ...NO_FILTER, sheet: 'all' }, false],
])('filter %j', (filter, matches) => expect(matchesFilter(aFinding(), filter)).toBe(matches));
