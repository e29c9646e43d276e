import { examples } from '#screening/examples.ts'

const paid = {
  person_id: 1,
  scheme: '110',
  insured_kind: 'employee',
  for_month: '2020-01',
  paid_on: '2024-03-20',
  contribution_kind: 'backpay',
  base_fen: '4000.00',
  employer_fen: '640.00',
  personal_fen: '320.00',
  agency_district: '410102',
}

export const backPaymentDelayedExamples = examples({
  rule: 'BEN-03',
  asOf: '2024-04-30',
  base: {
    legal_document: {
      legal_document_no: '郑劳人仲裁字〔2024〕8号',
      person_id: 1,
      scheme: '110',
      document_kind: 'arbitration',
      issuer: '郑州市劳动人事争议仲裁委员会',
      issued_on: '2024-01-10',
      from_month: '2020-01',
      to_month: '2020-02',
      filed_on: '2024-02-20',
      complete_on: '2024-03-01',
      agency_district: '410102',
    },
    contribution: { ...paid, contribution_no: 'J1' },
    'contribution#2': { ...paid, contribution_no: 'J2', for_month: '2020-02' },
    contribution_assessment: {
      contribution_assessment_no: 'H1',
      version: 1,
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      for_month: '2020-02',
      base_fen: '4000.00',
      employer_due_fen: '640.00',
      personal_due_fen: '320.00',
      due_on: '2024-04-30',
      assessed_on: '2024-03-25',
      agency_district: '410102',
    },
  },
  columns: {
    提交: 'legal_document.filed_on',
    齐备: 'legal_document.complete_on',
    生效: 'legal_document.effective_on',
    撤销: 'legal_document.revoked_on',
    首月缴费: 'contribution.paid_on',
    首月类型: 'contribution.contribution_kind',
    次月缴费: 'contribution#2.paid_on',
    次月险种: 'contribution#2.scheme',
    次月核定: 'contribution_assessment.assessed_on',
  },
  table: `
    提交        齐备        生效        撤销        首月缴费    首月类型  次月缴费    次月险种  次月核定    结果  说明
    2024-02-20  2024-03-01  -           -           无          backpay   无          110       无          命中  资料齐备三十日后仍未办理
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   无          110       无          命中  只办理一个月
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   2024-03-20  110       无          放过  全部办结
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   2024-03-31  110       无          放过  第三十日办结
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   2024-04-01  110       无          命中  第三十一日才办结
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   无          110       2024-03-31  放过  已核定,单位尚未缴纳
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   无          110       2024-04-01  命中  核定已逾期
    2024-02-20  2024-03-01  -           -           2020-01-15  normal    2020-02-15  110       无          放过  所列月份本已缴费
    2024-02-20  2024-03-01  -           -           2024-03-20  refund    2024-03-20  110       无          命中  首月已退费
    2024-02-20  2024-03-01  -           -           2024-03-20  backpay   2024-03-20  410       无          命中  次月缴的是另一险种
    2024-02-20  -           -           -           无          backpay   无          110       无          放过  资料不齐
    -           -           -           -           无          backpay   无          110       无          放过  尚未提交
    2024-02-20  2024-03-30  -           -           无          backpay   无          110       无          命中  期限届满次日为评价日
    2024-02-20  2024-03-31  -           -           无          backpay   无          110       无          放过  期限届满当日为评价日
    2024-02-20  2024-03-01  2024-04-15  -           无          backpay   无          110       无          放过  文书刚生效
    2024-02-20  2024-03-01  -           2024-03-10  无          backpay   无          110       无          放过  文书已撤销
  `,
})
