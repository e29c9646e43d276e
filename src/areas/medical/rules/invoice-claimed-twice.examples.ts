import { examples } from '#screening/examples.ts'

const claim = {
  invoice_code: '041001',
  invoice_no: '1234567',
  issuer_code: 'H1',
  person_id: 1,
  layer: 'basic',
  claimed_on: '2024-03-10',
  invoice_fen: 5000,
  claimed_fen: 5000,
  paid_fen: 3000,
  status: 'paid',
  agency_district: '410105',
}

export const invoiceClaimedTwiceExamples = [
  examples({
    rule: 'MED-18',
    base: {
      reimbursement_voucher: { ...claim, claim_line_no: 'A' },
      'reimbursement_voucher#2': { ...claim, claim_line_no: 'B' },
    },
    columns: {
      前状态: 'reimbursement_voucher.status',
      后人: 'reimbursement_voucher#2.person_id',
      后层次: 'reimbursement_voucher#2.layer',
      后申请日: 'reimbursement_voucher#2.claimed_on',
      后申请: 'reimbursement_voucher#2.claimed_fen',
      后报销: 'reimbursement_voucher#2.paid_fen',
      后状态: 'reimbursement_voucher#2.status',
      后号码: 'reimbursement_voucher#2.invoice_no',
      后代码: 'reimbursement_voucher#2.invoice_code',
      后开票: 'reimbursement_voucher#2.issuer_code',
    },
    table: `
      前状态     后人  后层次           后申请日    后申请   后报销   后状态    后号码   后代码  后开票  结果  金额     说明
      paid       无    无               无          无       无       无        无       无      无      放过  -        只报一次
      paid       1     basic            2024-05-10  5000.00  3000.00  paid      1234567  041001  H1      命中  3000.00  同一人全额再报
      paid       1     basic            2025-01-02  5000.00  3000.00  paid      1234567  041001  H1      命中  3000.00  跨年再报
      paid       2     basic            2024-05-10  5000.00  2800.00  paid      1234567  041001  H1      命中  2800.00  另一人再报
      paid       2     basic            2024-05-10  1000.00  600.00   paid      1234567  041001  H1      命中  600.00   另一人报一部分
      paid       2     medical_aid      2024-05-10  2000.00  900.00   paid      1234567  041001  H1      命中  900.00   另一人报另一层次
      paid       1     serious_illness  2024-05-10  2000.00  1000.00  paid      1234567  041001  H1      放过  -        大病接着支付
      paid       1     serious_illness  2024-05-10  5000.00  2000.00  paid      1234567  041001  H1      放过  -        各层合计恰为票面
      paid       1     serious_illness  2024-05-10  5000.00  2000.01  paid      1234567  041001  H1      命中  0.01     各层合计多一分
      paid       1     medical_aid      2024-05-10  5000.00  4000.00  paid      1234567  041001  H1      命中  2000.00  各层合计超过票面
      reversed   1     basic            2024-05-10  5000.00  3000.00  paid      1234567  041001  H1      放过  -        前一次已冲销
      returned   1     basic            2024-05-10  5000.00  3000.00  paid      1234567  041001  H1      放过  -        前一次退票后重新支付
      recovered  2     basic            2024-05-10  5000.00  3000.00  paid      1234567  041001  H1      放过  -        前一次已追回
      paid       1     basic            2024-05-10  5000.00  3000.00  reversed  1234567  041001  H1      放过  -        后一次已冲销
      paid       1     basic            2024-05-10  5000.00  0.00     paid      1234567  041001  H1      放过  -        后一次没有付钱
      paid       1     basic            2024-05-10  5000.00  3000.00  paid      1234568  041001  H1      放过  -        另一张票据
      paid       1     basic            2024-05-10  5000.00  3000.00  paid      1234567  041002  H1      放过  -        代码不同
      paid       1     basic            2024-05-10  5000.00  3000.00  paid      1234567  041001  H2      放过  -        开票单位不同
    `,
  }),
  examples({
    rule: 'MED-18',
    base: {
      reimbursement_voucher: { ...claim, claim_line_no: 'A' },
      'reimbursement_voucher#2': { ...claim, claim_line_no: 'B', claimed_on: '2024-05-10' },
      'reimbursement_voucher#3': { ...claim, claim_line_no: 'C', claimed_on: '2024-06-10' },
    },
    columns: {
      甲申请: 'reimbursement_voucher.claimed_fen',
      甲报销: 'reimbursement_voucher.paid_fen',
      乙申请: 'reimbursement_voucher#2.claimed_fen',
      乙报销: 'reimbursement_voucher#2.paid_fen',
      丙人: 'reimbursement_voucher#3.person_id',
      丙申请: 'reimbursement_voucher#3.claimed_fen',
      丙报销: 'reimbursement_voucher#3.paid_fen',
    },
    table: `
      甲申请   甲报销   乙申请   乙报销   丙人  丙申请    丙报销    结果  金额     说明
      2000.00  1200.00  3000.00  1800.00  无    无        无        放过  -        分次申请合计恰为票面
      2000.00  1200.00  3000.01  1800.00  无    无        无        放过  -        多申请一分,摊到的报销不足一分
      2000.00  1200.00  3100.00  1800.00  无    无        无        命中  58.82    多申请一百元
      3000.00  1800.00  4000.00  2400.00  无    无        无        命中  1200.00  合计超出两千,按报销比例
      5000.00  3000.00  5000.00  3000.00  1     5000.00   3000.00   命中  6000.00  报了三次
      5000.00  3000.00  5000.00  3000.00  1     -5000.00  -3000.00  放过  -        另报负数冲销了一次
      5000.00  3000.00  5000.00  3000.00  2     5000.00   3000.00   命中  6000.00  本人两次、他人一次
      5000.00  3000.00  无       无       2     5000.00   3000.00   命中  3000.00  他人一次
    `,
  }),
  examples({
    rule: 'MED-18',
    base: {
      reimbursement_voucher: { ...claim, claim_line_no: 'A', invoice_code: '0', invoice_no: '000123' },
      'reimbursement_voucher#2': {
        ...claim,
        claim_line_no: 'B',
        claimed_on: '2024-05-10',
        person_id: 2,
        invoice_code: '0',
        invoice_no: '000123',
      },
    },
    columns: {
      前开票日: 'reimbursement_voucher.issued_on',
      后开票日: 'reimbursement_voucher#2.issued_on',
      后票面: 'reimbursement_voucher#2.invoice_fen',
    },
    table: `
      前开票日    后开票日    后票面   结果  金额     说明
      2024-03-01  2024-03-01  5000.00  命中  3000.00  没有代码,同日同号
      2024-03-01  2023-03-01  5000.00  放过  -        号码逐年重编
      2024-03-01  2024-03-01  6000.00  命中  3000.00  票面被改
    `,
  }),
]
