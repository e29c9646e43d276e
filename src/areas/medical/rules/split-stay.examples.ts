import { examples } from '#screening/examples.ts'

const money = { person_id: 1, total_fen: 50, fund_pay_fen: 30, is_valid: true, is_refund: false, status: 'paid' }
const earlier = {
  person_id: 1,
  visit_id: 'A',
  provider_id: 'H1',
  inpatient_no: '101',
  med_type: '21',
  begin_on: '2024-03-01',
  end_on: '2024-03-10',
  main_diagnosis_code: 'J18.900',
}
const later = { ...earlier, visit_id: 'B', inpatient_no: '102', begin_on: '2024-03-20', end_on: '2024-03-30' }
const settlement = { ...money, visit_id: 'B', settlement_id: 'SB' }

export const splitStayExamples = [
  examples({
    rule: 'MED-05',
    base: { medical_visit: earlier, 'medical_visit#2': later, medical_settlement: settlement },
    columns: {
      前次出院: 'medical_visit.end_on',
      再次入院: 'medical_visit#2.begin_on',
      机构: 'medical_visit#2.provider_id',
      住院号: 'medical_visit#2.inpatient_no',
      诊断: 'medical_visit#2.main_diagnosis_code',
      人员: 'medical_visit#2.person_id',
    },
    table: `
      前次出院    再次入院    机构  住院号  诊断     人员  结果  金额   说明
      2024-03-10  2024-03-25  H1    102     J18.900  1     命中  30.00  恰十五日
      2024-03-10  2024-03-26  H1    102     J18.900  1     放过  -      十六日
      2024-03-10  2024-03-24  H1    102     J18.900  1     命中  30.00  十四日
      2024-03-10  2024-03-10  H1    102     J18.900  1     命中  30.00  当日出院当日再入
      2024-03-10  2024-03-09  H1    102     J18.900  1     放过  -      重叠另有规则
      2024-03-10  2024-03-20  H2    102     J18.900  1     放过  -      另一家医院
      2024-03-10  2024-03-20  H1    102     J18.901  1     命中  30.00  末位细分不同仍是同病
      2024-03-10  2024-03-20  H1    102     J15.900  1     放过  -      另一种病
      2024-03-10  2024-03-20  H1    102     -        1     放过  -      诊断未上传
      2024-03-10  2024-03-20  H1    101     J18.900  1     放过  -      同一次住院分两条记录
      2024-03-10  2024-03-20  H1    -       J18.900  1     命中  30.00  没有住院号
      2024-03-10  2024-03-20  H1    102     J18.900  2     放过  -      另一个人
    `,
  }),
  examples({
    rule: 'MED-05',
    base: { medical_visit: earlier, 'medical_visit#2': later, medical_settlement: settlement },
    columns: {
      前次诊断: 'medical_visit.main_diagnosis_code',
      后次诊断: 'medical_visit#2.main_diagnosis_code',
      离院方式: 'medical_visit.discharge_kind',
      再住院计划: 'medical_visit.planned_readmission',
      入院途径: 'medical_visit#2.admission_kind',
      类别: 'medical_visit#2.med_type',
      结算状态: 'medical_settlement.status',
    },
    table: `
      前次诊断  后次诊断  离院方式  再住院计划  入院途径    类别  结算状态   结果  金额   说明
      J18.900   J18.900   1         否          outpatient  21    paid       命中  30.00  门诊收入
      J18.900   J18.900   1         -           -           21    paid       命中  30.00  未注明的不算例外
      C34.900   C34.900   1         否          outpatient  21    paid       放过  -      恶性肿瘤
      Z51.100   Z51.100   1         否          outpatient  21    paid       放过  -      化疗
      N18.000   N18.000   1         否          outpatient  21    paid       放过  -      透析
      F20.000   F20.000   1         否          outpatient  21    paid       放过  -      精神疾病
      D12.600   D12.600   1         否          outpatient  21    paid       命中  30.00  良性肿瘤不在例外
      J18.900   J18.900   1         是          outpatient  21    paid       放过  -      出院时已列再住院计划
      J18.900   J18.900   2         否          outpatient  21    paid       放过  -      医嘱转院后转回
      J18.900   J18.900   4         否          outpatient  21    paid       放过  -      非医嘱离院
      J18.900   J18.900   1         否          emergency   21    paid       放过  -      急诊入院
      J18.900   J18.900   1         否          transfer    21    paid       放过  -      他院转入
      J18.900   J18.900   1         否          outpatient  28    paid       放过  -      日间手术
      J18.900   J18.900   1         否          outpatient  52    paid       放过  -      生育住院
      J18.900   J18.900   1         否          outpatient  21    reversed   放过  -      后一次已冲销
      J18.900   J18.900   1         否          outpatient  21    无         命中  0.00   后一次尚未结算
    `,
  }),
  examples({
    rule: 'MED-05',
    base: {
      medical_visit: { ...earlier, end_on: '2024-03-10' },
      'medical_visit#2': later,
      'medical_visit#3': { ...later, visit_id: 'C', inpatient_no: '103', end_on: '2024-04-20' },
      medical_settlement: settlement,
      'medical_settlement#2': { ...money, visit_id: 'C', settlement_id: 'SC', fund_pay_fen: 20 },
    },
    columns: { 二入: 'medical_visit#2.begin_on', 二出: 'medical_visit#2.end_on', 三入: 'medical_visit#3.begin_on' },
    table: `
      二入        二出        三入        结果  金额   说明
      2024-03-15  2024-03-20  2024-03-25  命中  50.00  一年三次,后两次各计一次
      2024-03-15  2024-03-20  2024-04-05  命中  30.00  第三次已隔十六日
      2024-04-01  2024-04-05  2024-04-20  命中  20.00  只有第三次在期限内
    `,
  }),
]
