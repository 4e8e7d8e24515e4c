import { NO_WORDINGS, readWordingSet, writeWordingSet, type WordingSet } from '../../../../src/core/narrative/wording/schema';

const set: WordingSet = {
  schema: 'statbrief.wording/1',
  wordings: [{ id: 'records', title: '健康档案', section: 'essential-public-health', text: '建档率{建档率}[，{建档率:较上年}]。' }],
};

describe('a set of wordings as text', () => {
  test.each([[NO_WORDINGS], [set]])('is read back as it was written', (one) => {
    expect(readWordingSet(writeWordingSet(one))).toEqual({ ok: true, value: one });
  });

  test.each([
    ['{', 'json', ''],
    ['{"schema":"statbrief.wording/2","wordings":[]}', 'shape', 'schema'],
    [writeWordingSet(set).replace('"title"', '"titel"'), 'shape', 'wordings.0'],
    [JSON.stringify({ ...set, wordings: [...set.wordings, ...set.wordings] }), 'shape', 'wordings: two wordings have the same id'],
  ])('%s is refused', (text, code, at) => {
    const read = readWordingSet(text);
    expect(read).toMatchObject({ ok: false, failure: { code } });
    expect(!read.ok && read.failure.detail).toContain(at);
  });
});
