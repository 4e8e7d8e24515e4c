import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { chooseNames } from '../../../src/core/mapping/choose-name';
import { indicatorIndexOf } from '../../../src/core/mapping/indicator-index';

const index = indicatorIndexOf(buildCatalogue(loadCatalogue()));
const nameOf = (names: readonly string[], unit: string | null): string | undefined =>
  chooseNames(
    [
      { names, total: false },
      { names: ['街道'], total: false },
    ],
    [unit, null],
    index,
    true,
  )[0];

test.each([
  // The heading says what was done, the line to whom.
  [['慢性病规范管理', '高血压'], null, '高血压规范管理人数'],
  [['重点人群规范管理情况', '2型糖尿病'], '人', '2型糖尿病患者规范管理人数'],
  [['慢性病规范管理', '糖尿病'], '%', '糖尿病规范管理率'],
  // No such name is known: both are kept.
  [['慢性病规范管理', '脑卒中后遗症'], null, '慢性病规范管理脑卒中后遗症'],
  // The line says itself what was done.
  [['高血压患者管理', '规范管理人数'], '人', '高血压患者规范管理人数'],
])('%j, %s → %s', (names, unit, expected) => expect(nameOf(names, unit)).toBe(expected));
