import { examples } from '#screening/examples.ts'

const visit = { person_id: 1, person_name: 1, visit_id: 'V1', provider_id: 'H1', scheme: '310' }
const settlement = {
  person_id: 1,
  visit_id: 'V1',
  settlement_id: 'S1',
  total_fen: 100,
  fund_pay_fen: 70,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const sentence = {
  person_id: 1,
  person_name: 1,
  sentence_kind: 'imprisonment',
  execution_mode: 'prison',
  outcome: 'convicted',
}

export const inCustodyExamples = [
  examples({
    rule: 'MED-17',
    base: {
      medical_visit: { ...visit, med_type: '11' },
      medical_settlement: settlement,
      sentence_record: { ...sentence, starts_on: '2023-06-10' },
    },
    columns: {
      就诊日: 'medical_visit.begin_on',
      类别: 'medical_visit.med_type',
      止日: 'sentence_record.ends_on',
      离监: 'sentence_record.actual_release_on',
      就医起: 'sentence_record.outside_treatment_from',
      就医止: 'sentence_record.outside_treatment_to',
    },
    table: `
      就诊日      类别  止日        离监        就医起      就医止      结果  金额   说明
      2024-03-01  11    2025-06-09  -           -           -           命中  70.00  服刑中看门诊
      2024-03-01  41    2025-06-09  -           -           -           命中  70.00  服刑中购药由统筹支付
      2024-03-01  21    2025-06-09  -           -           -           命中  70.00  服刑中住院
      2024-03-01  13    2025-06-09  -           -           -           命中  70.00  狱中押解急诊应有离监就医记录
      2023-06-10  11    2025-06-09  -           -           -           放过  -      收监当日
      2023-06-11  11    2025-06-09  -           -           -           命中  70.00  收监次日
      2023-06-09  21    2025-06-09  -           -           -           放过  -      收监前一日入院
      2025-06-08  11    2025-06-09  -           -           -           命中  70.00  届满前一日
      2025-06-09  11    2025-06-09  -           -           -           放过  -      届满当日
      2024-12-31  11    2025-06-09  2025-01-01  -           -           命中  70.00  减刑释放前一日,跨年
      2025-01-01  11    2025-06-09  2025-01-01  -           -           放过  -      实际离监当日
      2026-03-01  11    -           -           -           -           命中  70.00  没有止日
      2024-03-01  21    2025-06-09  -           2024-03-01  2024-03-09  放过  -      离监就医首日
      2024-03-09  21    2025-06-09  -           2024-03-01  2024-03-09  放过  -      离监就医末日
      2024-03-10  21    2025-06-09  -           2024-03-01  2024-03-09  命中  70.00  离监就医结束次日
      2024-03-10  21    2025-06-09  -           2024-03-01  -           放过  -      离监就医未报止日
    `,
  }),
  examples({
    rule: 'MED-17',
    base: {
      medical_visit: { ...visit, begin_on: '2024-03-01' },
      medical_settlement: settlement,
      'medical_settlement#2': {
        ...settlement,
        settlement_id: 'S2',
        refund_of: 'S1',
        is_refund: true,
        total_fen: -100,
      },
      sentence_record: { ...sentence, starts_on: '2023-06-10', ends_on: '2025-06-09' },
      'sentence_record#2': { ...sentence, starts_on: '2024-01-05' },
    },
    columns: {
      险种: 'medical_visit.scheme',
      类别: 'medical_visit.med_type',
      随母: 'medical_visit.is_newborn',
      姓名: 'sentence_record.person_name',
      刑罚: 'sentence_record.sentence_kind',
      方式: 'sentence_record.execution_mode',
      结果一: 'sentence_record.outcome',
      后续: 'sentence_record#2.execution_mode',
      基金: 'medical_settlement.fund_pay_fen',
      状态: 'medical_settlement.status',
      退: 'medical_settlement#2.fund_pay_fen',
    },
    table: `
      险种  类别  随母  姓名  刑罚          方式             结果一     后续             基金   状态      退      结果  金额   说明
      310   11    否    1     detention     prison           convicted  无               70.00  paid      无      命中  70.00  拘役
      390   11    否    -     imprisonment  prison           convicted  无               70.00  paid      无      命中  70.00  没有报姓名
      310   11    否    2     imprisonment  prison           convicted  无               70.00  paid      无      放过  -      姓名不一致,先核对是否同一人
      410   11    否    1     imprisonment  prison           convicted  无               70.00  paid      无      放过  -      工伤另有规则
      310   11    否    1     control       community        convicted  无               70.00  paid      无      放过  -      管制
      310   11    否    1     imprisonment  probation        convicted  无               70.00  paid      无      放过  -      缓刑
      310   11    否    1     imprisonment  outside          convicted  无               70.00  paid      无      放过  -      暂予监外执行
      310   11    否    1     imprisonment  medical_outside  convicted  无               70.00  paid      无      放过  -      保外就医
      310   11    否    1     imprisonment  parole           convicted  无               70.00  paid      无      放过  -      假释
      310   11    否    1     imprisonment  prison           convicted  medical_outside  70.00  paid      无      放过  -      收监后转保外就医
      310   11    否    1     none          custody          pending    无               70.00  paid      无      命中  70.00  判决前羁押
      310   13    否    1     none          custody          pending    无               70.00  paid      无      放过  -      羁押中急诊
      310   11    否    1     none          custody          acquitted  无               70.00  paid      无      放过  -      宣告无罪
      310   11    否    1     none          wanted           pending    无               70.00  paid      无      放过  -      在逃,人未到案
      310   52    是    1     imprisonment  prison           convicted  无               70.00  paid      无      放过  -      新生儿用母亲的卡
      310   11    否    1     imprisonment  prison           convicted  无               0.00   paid      无      放过  -      只用个人账户
      310   11    否    1     imprisonment  prison           convicted  无               70.00  recovered  无     放过  -      已追回
      310   11    否    1     imprisonment  prison           convicted  无               70.00  paid      -70.00  放过  -      已退费
      310   11    否    1     imprisonment  prison           convicted  无               70.00  paid      -30.00  命中  40.00  部分退费只余净额
      310   11    否    1     imprisonment  prison           convicted  无               无     无        无      放过  -      没有结算
    `,
  }),
]
