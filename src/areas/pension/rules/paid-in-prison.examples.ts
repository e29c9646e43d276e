import { examples } from '#screening/examples.ts'

export const paidInPrisonExamples = examples({
  rule: 'PEN-02',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-05-15',
      amount_fen: '-3000.00',
      status: 'reversed',
      agency_district: '410102',
    },
    sentence_record: {
      sentence_record_no: 'S1',
      person_id: 1,
      sentence_kind: 'imprisonment',
      execution_mode: 'prison',
      outcome: 'convicted',
      starts_on: '2023-05-10',
      ends_on: '2025-05-09',
      received_on: '2023-06-01',
    },
    'sentence_record#2': {
      sentence_record_no: 'S2',
      person_id: 1,
      sentence_kind: 'imprisonment',
      execution_mode: 'medical_outside',
      outcome: 'convicted',
      starts_on: '2024-02-20',
      ends_on: '2025-05-09',
      received_on: '2024-03-01',
    },
  },
  columns: {
    刑罚: 'sentence_record.sentence_kind',
    执行方式: 'sentence_record.execution_mode',
    结果文书: 'sentence_record.outcome',
    执行起日: 'sentence_record.starts_on',
    执行止日: 'sentence_record.ends_on',
    离监日: 'sentence_record.actual_release_on',
    变更执行: 'sentence_record#2.execution_mode',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    刑罚          执行方式   结果文书   执行起日    执行止日    离监日      变更执行         险种  发放月   项目     状态       冲销行    结果  金额     说明
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        命中  3000.00  有期徒刑收监期间
    detention     prison     convicted  2024-01-10  2024-06-09  -           无               110   2024-04  monthly  paid       无        命中  3000.00  拘役
    life          prison     convicted  2023-05-10  -           -           无               110   2024-04  monthly  paid       无        命中  3000.00  无期徒刑没有届满日
    imprisonment  prison     -          2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        命中  3000.00  已收监而未填案件结果
    imprisonment  prison     convicted  2024-04-01  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        收监当月照发
    imprisonment  prison     convicted  2024-03-31  2025-05-09  -           无               110   2024-04  monthly  paid       无        命中  3000.00  收监次月
    imprisonment  prison     convicted  2023-05-10  2024-04-30  -           无               110   2024-04  monthly  paid       无        放过  -        刑满当月照发
    imprisonment  prison     convicted  2023-05-10  2024-05-01  -           无               110   2024-04  monthly  paid       无        命中  3000.00  刑满前一月
    imprisonment  prison     convicted  2023-05-10  2025-05-09  2024-04-20  无               110   2024-04  monthly  paid       无        放过  -        提前离监当月
    imprisonment  prison     convicted  2023-05-10  2025-05-09  2024-03-20  无               110   2024-04  monthly  paid       无        放过  -        已提前离监
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           medical_outside  110   2024-04  monthly  paid       无        放过  -        收监后改保外就医
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           medical_outside  110   2024-01  monthly  paid       无        命中  3000.00  改保外就医以前的月份
    control       community  convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        管制
    imprisonment  probation  convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        缓刑
    imprisonment  outside    convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        暂予监外执行
    imprisonment  parole     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        假释
    none          custody    pending    2023-12-10  -           -           无               110   2024-04  monthly  paid       无        命中  3000.00  在押未决应暂停发放
    none          custody    acquitted  2023-12-10  2024-06-10  -           无               110   2024-04  monthly  paid       无        放过  -        宣告无罪,羁押期间应补发
    none          custody    dropped    2023-12-10  2024-06-10  -           无               110   2024-04  monthly  paid       无        放过  -        不起诉
    none          custody    pending    2023-12-10  -           -           无               170   2024-04  monthly  paid       无        放过  -        居民养老未决羁押的口径不明,不判
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               170   2024-04  monthly  paid       无        命中  3000.00  居民养老服刑期间停发
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2023-03  arrears  paid       无        放过  -        服刑以前月份的补发
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  annuity  paid       无        放过  -        年金不因服刑停发
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  recovered  无        放过  -        已追回
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       -3000.00  放过  -        另报负数行全额冲销
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       -1000.00  命中  2000.00  只冲销一部分
    control       prison     convicted  2023-05-10  2025-05-09  -           无               110   2024-04  monthly  paid       无        放过  -        管制误填为收监,不停发
    imprisonment  prison     convicted  2023-05-10  2025-05-09  -           medical_outside  110   2024-02  monthly  paid       无        放过  -        改保外就医当月照发
  `,
})
