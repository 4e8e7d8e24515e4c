import { EMPTY_STATE, explanationFor, parseState, printState, withExplanation, withoutExplanation } from '../../src/app/explanations';
import type { Finding } from '../../src/core/model/finding';
import { aFinding } from '../taskpane/fixtures';

const off = (expected: number | string | null, actual: number | string | null): Finding => ({ ...aFinding().finding, expected, actual });

describe('explanations', () => {
  const written = withExplanation(EMPTY_STATE, off(100, 120), '  补报数据  ', '2026-01-31');

  it.each([
    ['the same size', off(100, 120), 'current'],
    ["next year's values, same size", off(200, 240), 'current'],
    ['a little less', off(100, 119), 'current'],
    ['half the size', off(100, 110), 'outdated'],
    ['twice the size', off(100, 140), 'outdated'],
    ['no longer a matter of numbers', off('a', 'b'), 'outdated'],
  ])('%s', (_, finding, kind) => {
    expect(explanationFor(written, finding)?.kind).toBe(kind);
  });

  it('is not found for another fingerprint, nor after it was withdrawn', () => {
    expect(explanationFor(written, { ...off(100, 120), fingerprint: 'toString' })).toBeNull();
    expect(explanationFor(withoutExplanation(written, off(1, 2)), off(100, 120))).toBeNull();
  });

  it('survives being printed and parsed', () => {
    expect(parseState(printState(written))).toEqual({ ok: true, state: written });
    expect(explanationFor(written, off(100, 120))?.explanation.text).toBe('补报数据');
  });

  it.each([
    [null, { ok: true, state: EMPTY_STATE }],
    ['', { ok: true, state: EMPTY_STATE }],
    ['{"version":2,"new":1}', { ok: false, reason: 'newer-version' }],
    ['{"version":1}', { ok: false, reason: 'unreadable' }],
    ['{', { ok: false, reason: 'unreadable' }],
  ])('reads %s', (text, reading) => expect(parseState(text)).toEqual(reading));
});
