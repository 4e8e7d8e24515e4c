import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { indicatorIndexOf } from '../../../src/core/mapping/indicator-index';
import { namesInFull } from '../../../src/core/mapping/table-words';

const index = indicatorIndexOf(buildCatalogue(loadCatalogue()));

test.each([
  [
    ['高血压患者数', '规范管理人数'],
    ['高血压患者数', '高血压患者规范管理人数'],
  ],
  // A rate names no people.
  [
    ['高血压患者数', '糖尿病患病率', '规范管理人数'],
    ['高血压患者数', '糖尿病患病率', '高血压患者规范管理人数'],
  ],
  // The people counted last.
  [
    ['高血压患者数', '', '糖尿病患者数', '规范管理人数'],
    ['高血压患者数', '', '糖尿病患者数', '糖尿病患者规范管理人数'],
  ],
  [['规范管理人数'], ['规范管理人数']],
  // What the catalogue does not know stays as it is.
  [
    ['绿化苗木数', '规范管理人数'],
    ['绿化苗木数', '规范管理人数'],
  ],
])('%j → %j', (names, expected) => expect(namesInFull(names, index)).toEqual(expected));

test('looks at a long list once, not once for each of its lines', () => {
  let reads = 0;
  const names = new Proxy(
    Array.from({ length: 3000 }, () => '人数'),
    { get: (list, key, self): unknown => ((reads += typeof key === 'string' && /^\d+$/.test(key) ? 1 : 0), Reflect.get(list, key, self)) },
  );
  namesInFull(names, index);
  expect(reads).toBeLessThanOrEqual(names.length);
});
