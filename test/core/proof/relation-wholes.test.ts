import { proofRead } from '../../../src/core/proof/proof';

const rules = (text: string): string =>
  proofRead(text)
    .findings.map((finding) => finding.rule)
    .join(' ');

/** Each pair: the sentence as it holds, and with one figure or word wrong. The rest hold and only look wrong. */
describe('what reports say of several figures at once', () => {
  test.each([
    // Lists that by their opening words tell every part of a total.
    ['全年检查单位640户。从类别看，餐饮店312户、旅馆98户、理发店230户。', ''],
    ['全年检查单位640户。从类别看，餐饮店312户、旅馆98户、理发店228户。', 'total-equals-parts'],
    ['全年检查单位640户。从类别看，餐饮店312户、旅馆98户等。', ''],
    ['全年检查单位640户。从类别看，餐饮店312户、旅馆98户、理发店150户。', ''],
    ['全年检查单位640户。从主要类别看，餐饮店312户、旅馆98户、理发店228户。', ''],
    ['工程总投资960万元。资金来源为省级补助500万元、县级配套360万元、单位自筹100万元。', ''],
    ['工程总投资960万元。资金来源为省级补助500万元、县级配套330万元、单位自筹100万元。', 'total-equals-parts'],
    ['人员支出5400万元。人员支出中在职人员4700万元、公用部分700万元。', ''],
    ['工程总投资960万元，由中央财政补助500万元、县级配套360万元。', ''],
    ['全市24个建设项目，已竣工11个、在建9个、尚未开工4个。', ''],
    ['全市24个建设项目，已竣工11个、在建9个、尚未开工3个。', 'total-equals-parts'],
    ['全市24个建设项目，已竣工11个，尚未开工3个。', ''],
    // One word for several figures.
    ['建卡率92.3%，访视率95.1%，两项均高于90%的要求。', ''],
    ['建卡率89.3%，访视率95.1%，两项均高于90%的要求。', 'comparison-agrees'],
    ['甲苗接种率96.2%、乙苗接种率94.1%、丙苗接种率97.0%，均在95%以上。', 'comparison-agrees'],
    ['甲苗接种率96.2%、乙苗接种率95.1%、丙苗接种率97.0%，均在95%以上。', ''],
    ['婴儿死亡率3.2‰，新生儿死亡率1.9‰。两项指标均低于上年（3.6‰、2.1‰）。', ''],
    ['婴儿死亡率3.2‰，新生儿死亡率2.4‰。两项指标均低于上年（3.6‰、2.1‰）。', 'comparison-agrees'],
    // A result, its change, and the goal; the distance to it.
    ['覆盖率由61.2%提高到66.8%，提高5.6个百分点，已实现65%的目标。', ''],
    ['覆盖率由61.2%提高到63.8%，提高2.6个百分点，已实现65%的目标。', 'comparison-agrees'],
    ['建档率91.2%，距95%的目标还差3.8个百分点。', ''],
    ['建档率91.2%，距95%的目标还差4.8个百分点。', 'balance-recomputes'],
    // Places in a ranking.
    ['综合排名居全省第4位，较上年的第9位前移5位。', ''],
    ['综合排名居全省第4位，较上年的第9位前移4位。', 'balance-recomputes'],
    ['综合排名由第十二位上升至第八位，上升3位。', 'balance-recomputes'],
    ['综合排名由第8位下降到第12位，后移4位。', ''],
    // Income less expense.
    ['全年总收入5230万元。全年总支出5080万元。当年收支结余150万元。', ''],
    ['全年总收入5230万元。全年总支出5080万元。当年收支结余250万元。', 'balance-recomputes'],
    // Shares of several parts together.
    ['举报430件，其中医疗类215件，占50.0%；饮水类129件，占30.0%；其他86件，占20.0%。医疗和饮水两类合计占80.0%。', ''],
    ['举报430件，其中医疗类215件，占50.0%；饮水类129件，占30.0%；其他86件，占20.0%。医疗和饮水两类合计占82.0%。', 'share-recomputes'],
    // The same rate told twice.
    ['居民档案动态使用率58.46%。存在的问题是档案动态使用率仅为54.46%。', 'same-quantity-agrees'],
    ['居民档案动态使用率58.46%。存在的问题是上年档案动态使用率仅为54.46%。', ''],
    ['甲县档案动态使用率58.46%。乙县档案动态使用率58.41%。', ''],
  ])('%s', (text, expected) => {
    expect(rules(text)).toBe(expected);
  });
});
