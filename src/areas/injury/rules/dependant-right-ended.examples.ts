import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 9,
  scheme: '410',
  benefit_item: 'dependant_pension',
  for_month: '2024-04',
  paid_on: '2024-04-15',
  amount_fen: '1200.00',
  status: 'paid',
  agency_district: '410102',
}
const child = {
  assessment_no: 'D1',
  person_id: 1,
  worker_id: 9,
  relation: 'child',
  born_on: '2010-05-05',
  right_from: '2018-01-01',
  is_wholly_incapable: false,
}

/** Age, and what stands in for it. */
export const dependantOfAgeExamples = examples({
  rule: 'INJ-02',
  base: {
    injury_benefit: pay,
    'injury_benefit#2': { ...pay, payment_no: 'F2', status: 'reversed' },
    dependant: child,
    capacity_appraisal: { person_id: 1, appraisal_no: 'J1', appraisal_kind: 'dependant' },
  },
  columns: {
    关系: 'dependant.relation',
    出生: 'dependant.born_on',
    丧失能力: 'dependant.is_wholly_incapable',
    所属月: 'injury_benefit.for_month',
    项目: 'injury_benefit.benefit_item',
    状态: 'injury_benefit.status',
    冲销行: 'injury_benefit#2.amount_fen',
    鉴定: 'capacity_appraisal.is_wholly_incapable',
    鉴定起: 'capacity_appraisal.valid_from',
    鉴定止: 'capacity_appraisal.valid_to',
  },
  table: `
    关系        出生        丧失能力  所属月   项目                  状态       冲销行    鉴定  鉴定起      鉴定止      结果  金额     说明
    child       2006-03-31  否        2024-04  dependant_pension     paid       无        无    无          无          命中  1200.00  满十八周岁次月
    child       2006-04-01  否        2024-04  dependant_pension     paid       无        无    无          无          放过  -        满十八周岁当月照发
    child       2005-12-31  否        2024-01  dependant_pension     paid       无        无    无          无          命中  1200.00  跨年
    child       2004-02-29  否        2022-03  dependant_pension     paid       无        无    无          无          命中  1200.00  闰日出生,二月满十八
    child       2004-02-29  否        2022-02  dependant_pension     paid       无        无    无          无          放过  -        闰日出生,满十八当月
    sibling     2006-03-01  否        2024-04  dependant_pension     paid       无        无    无          无          命中  1200.00  弟妹同样到十八周岁
    grandchild  2006-03-01  否        2024-04  dependant_pension     paid       无        无    无          无          命中  1200.00  孙子女,在校就读不延长
    parent      1960-03-01  否        2024-04  dependant_pension     paid       无        无    无          无          放过  -        父母没有十八周岁之限
    child       2006-03-01  是        2024-04  dependant_pension     paid       无        无    无          无          放过  -        核定为完全丧失劳动能力
    child       2006-03-01  否        2024-04  dependant_pension     paid       无        是    2024-04-20  -           放过  -        当月起鉴定为完全丧失
    child       2006-03-01  否        2024-04  dependant_pension     paid       无        是    2024-05-01  -           命中  1200.00  鉴定自次月起生效
    child       2006-03-01  否        2024-04  dependant_pension     paid       无        是    2023-01-01  2024-04-01  命中  1200.00  鉴定结论已失效
    child       2006-03-01  否        2024-04  dependant_pension     paid       无        否    2023-01-01  -           命中  1200.00  鉴定为部分丧失
    child       2006-03-01  否        2024-04  disability_allowance  paid       无        无    无          无          放过  -        不是供养亲属抚恤金
    child       2006-03-01  否        2024-04  dependant_pension     returned   无        无    无          无          放过  -        已退票
    child       2006-03-01  否        2024-04  dependant_pension     recovered  无        无    无          无          放过  -        已追回
    child       2006-03-01  否        2024-04  dependant_pension     paid       -1200.00  无    无          无          放过  -        另报负数行冲销
    child       2006-03-01  否        2024-04  dependant_pension     paid       -200.00   无    无          无          命中  1000.00  部分冲销只余净额
  `,
})

/** Employment and enlistment. */
export const dependantAtWorkExamples = examples({
  rule: 'INJ-02',
  base: {
    injury_benefit: pay,
    dependant: child,
    contribution: { person_id: 1, contribution_no: 'C1', employer_id: '91410100MA3X000008', paid_on: '2024-03-20' },
    'contribution#2': { person_id: 1, contribution_no: 'C2', contribution_kind: 'refund' },
    enlistment_record: { person_id: 1, enlistment_no: 'E1' },
  },
  columns: {
    资格起: 'dependant.right_from',
    缴费月: 'contribution.for_month',
    身份: 'contribution.insured_kind',
    险种: 'contribution.scheme',
    类型: 'contribution.contribution_kind',
    退费原号: 'contribution#2.refund_of_no',
    入伍: 'enlistment_record.enlisted_on',
  },
  table: `
    资格起      缴费月   身份          险种  类型     退费原号  入伍        结果  金额     说明
    2018-01-01  2024-03  employee      110   normal   无        无          命中  1200.00  就业次月
    2018-01-01  2024-04  employee      110   normal   无        无          放过  -        就业当月照发
    2018-01-01  2023-12  employee      310   normal   无        无          命中  1200.00  跨年就业
    2018-01-01  2024-03  civil_servant  120  normal   无        无          命中  1200.00  考入机关
    2018-01-01  2024-03  injury_only   410   normal   无        无          放过  -        只参加工伤保险
    2018-01-01  2024-03  flexible      110   normal   无        无          放过  -        灵活就业身份
    2018-01-01  2024-03  student       390   normal   无        无          放过  -        在校学生居民医保
    2018-01-01  2024-03  employee      110   backpay  无        无          放过  -        事后补缴不足以认定
    2018-01-01  2024-03  employee      110   normal   C1        无          放过  -        误缴已退费
    2018-01-01  2017-12  employee      110   normal   无        无          放过  -        取得资格之前的缴费
    2018-01-01  2018-01  employee      110   normal   无        无          命中  1200.00  取得资格当月起就业
    2018-01-01  无       无            无    无       无        2024-03-15  命中  1200.00  入伍次月
    2018-01-01  无       无            无    无       无        2024-04-01  放过  -        入伍当月
    2024-04-01  无       无            无    无       无        2024-03-15  放过  -        重新核定资格之前入伍
    2018-01-01  2024-02  employee      110   normal   无        2024-03-15  命中  1200.00  两个事由,金额只计一次
  `,
})

/** Remarriage, adoption, death. */
export const dependantFamilyExamples = examples({
  rule: 'INJ-02',
  base: {
    injury_benefit: pay,
    dependant: { ...child, born_on: '1985-05-05' },
    marriage_record: { person_id: 1, marriage_certificate_no: 'M1', event_kind: 'marriage' },
    'marriage_record#2': { person_id: 1, marriage_certificate_no: 'M1' },
    kinship: { person_id: 1, kinship_no: 'K1', relation: 'parent', adopted: true },
    death_record: { person_id: 1, death_record_no: 'S1', source: 'police', name_agrees: true },
    'death_record#2': { person_id: 1, death_record_no: 'S2', source: 'civil', name_agrees: true },
  },
  columns: {
    关系: 'dependant.relation',
    出生: 'dependant.born_on',
    结婚: 'marriage_record.registered_on',
    后续登记: 'marriage_record#2.event_kind',
    收养起: 'kinship.starts_on',
    收养人: 'kinship.relative_id',
    死亡: 'death_record.died_on',
    撤回: 'death_record.withdrawn_on',
    姓名相符: 'death_record.name_agrees',
    民政死亡: 'death_record#2.died_on',
  },
  table: `
    关系    出生        结婚        后续登记  收养起      收养人  死亡        撤回        姓名相符  民政死亡    结果  金额     说明
    spouse  1985-05-05  2024-03-31  无        无          无      无          无          无        无          命中  1200.00  再婚次月
    spouse  1985-05-05  2024-04-01  无        无          无      无          无          无        无          放过  -        再婚当月照发
    spouse  1985-05-05  2017-12-31  无        无          无      无          无          无        无          放过  -        取得资格之前的婚姻
    spouse  1985-05-05  2024-03-01  annulled  无          无      无          无          无        无          放过  -        婚姻已撤销
    spouse  1985-05-05  2024-03-01  divorce   无          无      无          无          无        无          命中  1200.00  再婚后离婚不恢复
    parent  1960-05-05  2024-03-01  无        无          无      无          无          无        无          放过  -        父母再婚不丧失
    child   2012-05-05  无          无        2024-03-10  7       无          无          无        无          命中  1200.00  被他人收养次月
    child   2012-05-05  无          无        2024-04-10  7       无          无          无        无          放过  -        收养当月
    child   2012-05-05  无          无        2015-03-10  9       无          无          无        无          放过  -        收养人就是工亡职工
    parent  1960-05-05  无          无        无          无      2024-03-31  -           是        无          命中  1200.00  死亡次月
    parent  1960-05-05  无          无        无          无      2024-04-01  -           是        无          放过  -        死亡当月照发
    parent  1960-05-05  无          无        无          无      2024-03-05  2024-05-01  是        无          放过  -        死亡信息已撤回
    parent  1960-05-05  无          无        无          无      2024-03-05  -           否        无          放过  -        姓名不符
    parent  1960-05-05  无          无        无          无      2024-03-05  -           是        2024-03-06  命中  1200.00  两部门同报,金额不重复
    parent  1960-05-05  无          无        无          无      2024-03-05  -           是        2024-04-02  放过  -        日期不一按最晚的
  `,
})

/** Prison suspends. */
export const dependantInPrisonExamples = examples({
  rule: 'INJ-02',
  base: {
    injury_benefit: pay,
    dependant: { ...child, relation: 'parent', born_on: '1960-05-05' },
    sentence_record: { person_id: 1, sentence_record_no: 'P1' },
    'sentence_record#2': {
      person_id: 1,
      sentence_record_no: 'P2',
      sentence_kind: 'imprisonment',
      execution_mode: 'parole',
    },
  },
  columns: {
    项目: 'injury_benefit.benefit_item',
    刑种: 'sentence_record.sentence_kind',
    执行: 'sentence_record.execution_mode',
    结果二: 'sentence_record.outcome',
    收监: 'sentence_record.starts_on',
    刑满: 'sentence_record.ends_on',
    释放: 'sentence_record.actual_release_on',
    假释: 'sentence_record#2.starts_on',
  },
  table: `
    项目                  刑种          执行             结果二     收监        刑满        释放        假释        结果  金额     说明
    dependant_pension     imprisonment  prison           convicted  2024-03-31  2025-03-30  -           无          命中  1200.00  收监次月
    dependant_pension     imprisonment  prison           convicted  2024-04-01  2025-03-30  -           无          放过  -        收监当月
    dependant_pension     imprisonment  prison           convicted  2023-01-01  2024-04-30  -           无          放过  -        刑满当月
    dependant_pension     imprisonment  prison           convicted  2023-01-01  2024-05-01  -           无          命中  1200.00  刑满前一月
    dependant_pension     imprisonment  prison           convicted  2023-01-01  2025-01-01  2024-04-02  无          放过  -        减刑提前释放当月
    dependant_pension     imprisonment  prison           convicted  2023-01-01  2025-01-01  -           2024-03-02  放过  -        已转为假释
    dependant_pension     life          prison           convicted  2020-01-01  -           -           无          命中  1200.00  无期徒刑
    dependant_pension     control       community        convicted  2024-01-01  2025-01-01  -           无          放过  -        管制
    dependant_pension     imprisonment  probation        convicted  2024-01-01  2025-01-01  -           无          放过  -        缓刑
    dependant_pension     imprisonment  medical_outside  convicted  2024-01-01  2025-01-01  -           无          放过  -        保外就医
    dependant_pension     none          custody          pending    2024-01-01  -           -           无          放过  -        判决前羁押
    dependant_pension     imprisonment  prison           acquitted  2024-01-01  2025-01-01  -           无          放过  -        再审宣告无罪
    disability_allowance  imprisonment  prison           convicted  2024-01-01  2025-01-01  -           无          放过  -        工伤职工本人服刑津贴照发
    nursing_allowance     imprisonment  prison           convicted  2024-01-01  2025-01-01  -           无          放过  -        工伤职工本人护理费照发
  `,
})
