import path from 'node:path';
import record from './reports/record.json';
import { proofRead } from '../../src/core/proof/proof';
import { scoreMistyped } from './mistype-reports';
import { scoreReports } from './score-reports';

/** Report texts written and labelled apart from the program (docs/heldout-reports.md). A figure below the record is red; a better one is recorded by hand. */
test('report texts are read and checked at least as well as recorded', () => {
  const { notes, ...score } = scoreReports(path.join(__dirname, 'reports'), (text) => proofRead(text));
  const worse = [
    ...(['found', 'valueAndUnit', 'target', 'caught'] as const).filter((name) => score[name] < record[name]),
    ...(['extra', 'falseAlarms'] as const).filter((name) => score[name] > record[name]),
  ];
  expect({ worse: worse.map((name) => `${name} ${score[name]}, recorded ${record[name]}`), notes: worse.length > 0 ? notes : [] }).toEqual({
    worse: [],
    notes: [],
  });
  expect({ numbers: score.numbers, failing: score.failing }).toEqual({ numbers: record.numbers, failing: record.failing });
});

/** Every statement that holds, with one figure mistyped: what share is found is a measure of how much of a report is tied together at all. */
test('mistyped figures of statements that hold are found at least as often as recorded', () => {
  const score = scoreMistyped(path.join(__dirname, 'reports'), (text) => proofRead(text));
  expect(score.tried).toBe(record.mistyped.tried);
  expect(score.caught).toBeGreaterThanOrEqual(record.mistyped.caught);
});
