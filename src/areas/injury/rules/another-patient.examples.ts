import { examples } from '#screening/examples.ts'

const settled = {
  person_id: 1,
  settlement_id: 'S1',
  visit_id: 'V1',
  scheme: '410',
  begin_on: '2024-03-10',
  settled_at: '2024-03-10 10:00:00',
  fund_pay_fen: '900.00',
  total_fen: '900.00',
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const recognised = { person_id: 1, recognition_no: 'R1', conclusion: 'recognised', body_part: 'upper_limb' }

export const anotherPatientExamples = [
  examples({
    rule: 'INJ-10',
    base: {
      medical_settlement: settled,
      medical_visit: { person_id: 1, visit_id: 'V1', begin_on: '2024-03-10' },
      injury_recognition: recognised,
      'injury_recognition#2': { ...recognised, recognition_no: 'R2' },
    },
    columns: {
      险种: 'medical_settlement.scheme',
      治疗部位: 'medical_visit.body_part',
      受伤部位: 'injury_recognition.body_part',
      其他部位: 'injury_recognition.second_body_part',
      并发症: 'injury_recognition.agreed_comorbidity',
      职业病: 'injury_recognition.is_occupational_disease',
      老工伤: 'injury_recognition.is_legacy',
      结论: 'injury_recognition.conclusion',
      另一部位: 'injury_recognition#2.body_part',
    },
    table: `
      险种  治疗部位    受伤部位    其他部位    并发症    职业病  老工伤  结论        另一部位    结果  金额    说明
      410   lower_limb  upper_limb  -           -         -       -       recognised  无          命中  900.00  上肢受伤治下肢
      410   upper_limb  upper_limb  -           -         -       -       recognised  无          放过  -       部位一致
      410   lower_limb  upper_limb  lower_limb  -         -       -       recognised  无          放过  -       其他受伤部位
      410   lower_limb  upper_limb  head        -         -       -       deemed      无          命中  900.00  两个受伤部位都不是
      410   lower_limb  upper_limb  -           深静脉血栓  -     -       recognised  无          放过  -       确认的并发症
      410   systemic    upper_limb  -           -         -       -       recognised  无          放过  -       全身性记录
      410   lower_limb  multiple    -           -         -       -       recognised  无          放过  -       多部位受伤
      410   eye         head        -           -         -       -       recognised  无          放过  -       相邻部位
      410   spine       neck        -           -         -       -       recognised  无          放过  -       颈与脊柱
      410   spine       head        -           -         -       -       recognised  无          命中  900.00  不相邻
      410   lower_limb  upper_limb  -           -         是      -       recognised  无          放过  -       职业病
      410   lower_limb  upper_limb  -           -         -       是      recognised  无          放过  -       老工伤
      410   lower_limb  -           -           -         -       -       recognised  无          放过  -       认定未写部位
      410   -           upper_limb  -           -         -       -       recognised  无          放过  -       未写治疗部位
      410   lower_limb  upper_limb  -           -         -       -       recognised  lower_limb  放过  -       另一次工伤
      410   lower_limb  upper_limb  -           -         -       -       recognised  head        命中  900.00  两次工伤都不是
      410   lower_limb  upper_limb  -           -         -       -       refused     无          放过  -       没有认定,另有规则
      310   lower_limb  upper_limb  -           -         -       -       recognised  无          放过  -       医疗保险支付
    `,
  }),
  examples({
    rule: 'INJ-10',
    base: {
      medical_settlement: settled,
      medical_visit: { person_id: 1, visit_id: 'V1', begin_on: '2024-03-10', sex: '1', age: 40 },
      identity_record: { person_id: 1, sex: '1', birth_on: '1984-01-10' },
      person: { person_id: 1, agency_person_no: 'G1', sex: '1', birth_on: '1984-01-10' },
    },
    columns: {
      就诊性别: 'medical_visit.sex',
      就诊年龄: 'medical_visit.age',
      人口性别: 'identity_record.sex',
      人口出生: 'identity_record.birth_on',
      更正前: 'identity_record.birth_before_correction',
      登记性别: 'person.sex',
      登记出生: 'person.birth_on',
    },
    table: `
      就诊性别  就诊年龄  人口性别  人口出生    更正前      登记性别  登记出生    结果  金额    说明
      1         40        1         1984-01-10  -           1         1984-01-10  放过  -       一致
      2         40        1         1984-01-10  -           1         1984-01-10  命中  900.00  性别不符
      2         40        1         1984-01-10  -           2         1984-01-10  放过  -       一个登记册误记性别
      1         45        1         1984-01-10  -           1         1984-01-10  放过  -       相差五岁
      1         46        1         1984-01-10  -           1         1984-01-10  命中  900.00  相差六岁
      1         35        1         1984-01-10  -           1         1984-01-10  放过  -       小五岁
      1         34        1         1984-01-10  -           1         1984-01-10  命中  900.00  小六岁
      1         60        1         1984-01-10  -           1         1964-01-10  放过  -       登记册与就诊一致
      1         60        1         1984-01-10  1964-01-10  1         1984-01-10  放过  -       更正前的出生日期
      -         60        1         1984-01-10  -           无        无          命中  900.00  只有人口库
      1         60        无        无          无          1         1984-01-10  放过  -       没有人口信息
      -         -         1         1984-01-10  -           1         1984-01-10  放过  -       就诊未写
      1         -         1         1984-01-10  -           1         1984-01-10  放过  -       年龄未写
    `,
  }),
  examples({
    rule: 'INJ-10',
    base: {
      injury_benefit: {
        payment_no: 'F1',
        person_id: 1,
        worker_id: 1,
        benefit_item: 'rehabilitation_fee',
        incurred_from: '2024-03-10',
        for_month: '2024-05',
        amount_fen: '900.00',
        status: 'paid',
        agency_district: '410102',
      },
      injury_recognition: recognised,
    },
    columns: { 治疗部位: 'injury_benefit.body_part', 状态: 'injury_benefit.status' },
    table: `
      治疗部位    状态      结果  金额    说明
      lower_limb  paid      命中  900.00  报销的部位不符
      lower_limb  reversed  放过  -       已冲销
      upper_limb  paid      放过  -       部位一致
    `,
  }),
]
