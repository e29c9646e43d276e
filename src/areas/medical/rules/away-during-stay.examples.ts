import { examples } from '#screening/examples.ts'

const money = { is_valid: true, is_refund: false, status: 'paid' }
const stay = {
  person_id: 1,
  visit_id: 'A',
  provider_id: 'H1',
  med_type: '21',
  begin_on: '2024-03-01',
  end_on: '2024-03-10',
}
const settledStay = { person_id: 1, visit_id: 'A', settlement_id: 'SA', total_fen: 6000, fund_pay_fen: 4000, ...money }

export const awayDuringStayExamples = [
  examples({
    rule: 'MED-03',
    base: {
      medical_visit: stay,
      'medical_visit#2': { person_id: 1, visit_id: 'B' },
      medical_settlement: settledStay,
      'medical_settlement#2': { person_id: 1, visit_id: 'B', settlement_id: 'SB', total_fen: 200, ...money },
    },
    columns: {
      住院类别: 'medical_visit.med_type',
      门诊人: 'medical_visit#2.person_id',
      门诊机构: 'medical_visit#2.provider_id',
      门诊类别: 'medical_visit#2.med_type',
      门诊日: 'medical_visit#2.begin_on',
      基金支付: 'medical_settlement#2.fund_pay_fen',
      门诊状态: 'medical_settlement#2.status',
      住院有效: 'medical_settlement.is_valid',
    },
    table: `
      住院类别  门诊人  门诊机构  门诊类别  门诊日      基金支付  门诊状态  住院有效  结果  金额    说明
      21        1       P1        41        2024-03-02  80.00     paid      是        命中  80.00   入院次日购药
      21        1       P1        41        2024-03-09  80.00     paid      是        命中  80.00   出院前一日购药
      21        1       P1        41        2024-03-01  80.00     paid      是        放过  -       入院当日
      21        1       P1        41        2024-03-10  80.00     paid      是        放过  -       出院当日
      21        1       P1        41        2024-02-29  80.00     paid      是        放过  -       入院之前
      21        1       P1        41        2024-03-11  80.00     paid      是        放过  -       出院之后
      21        1       H2        11        2024-03-05  120.50    paid      是        命中  120.50  别院普通门诊
      21        1       H2        13        2024-03-05  120.50    paid      是        命中  120.50  别院急诊
      21        1       H2        14        2024-03-05  120.50    paid      是        命中  120.50  别院慢特病门诊
      21        1       H1        11        2024-03-05  120.50    paid      是        放过  -       本院门诊不是别处
      21        1       P1        41        2024-03-05  0.00      paid      是        放过  -       只用个人账户,家人可用
      21        1       P1        41        2024-03-05  80.00     reversed  是        放过  -       购药已冲销
      21        1       P1        41        2024-03-05  80.00     paid      否        放过  -       该次住院已作废
      71        1       P1        41        2024-03-05  80.00     paid      是        放过  -       家庭病床可自行购药
      21        2       P1        41        2024-03-05  80.00     paid      是        放过  -       另一个人
    `,
  }),
  examples({
    rule: 'MED-03',
    base: {
      medical_visit: stay,
      'medical_visit#2': { person_id: 1, visit_id: 'B', provider_id: 'H2', med_type: '11', begin_on: '2024-03-05' },
      medical_settlement: settledStay,
      'medical_settlement#2': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SB',
        total_fen: 200,
        fund_pay_fen: 80,
        ...money,
      },
      referral_and_remote_filing: {
        person_id: 1,
        filing_no: 'R1',
        filing_kind: 'local_referral',
        valid_from: '2024-03-01',
      },
      inpatient_leave: { person_id: 1, visit_id: 'A', left_at: '2024-03-05 08:00:00' },
    },
    columns: {
      备案类别: 'referral_and_remote_filing.filing_kind',
      转入机构: 'referral_and_remote_filing.to_provider_id',
      备案止: 'referral_and_remote_filing.valid_to',
      备案撤销: 'referral_and_remote_filing.withdrawn_on',
      批假: 'inpatient_leave.approved_at',
      返院: 'inpatient_leave.returned_at',
    },
    table: `
      备案类别        转入机构  备案止      备案撤销    批假                 返院                 结果  金额   说明
      local_referral  H2        2024-03-05  -           无                   无                   放过  -      转诊备案末日当日
      local_referral  H2        2024-03-04  -           无                   无                   命中  80.00  备案前一日已到期
      local_referral  -         -           -           无                   无                   放过  -      备案未写转入机构
      local_referral  H3        -           -           无                   无                   命中  80.00  备案转去的是另一家
      local_referral  H2        -           2024-03-05  无                   无                   命中  80.00  当日已撤销
      resident        H2        -           -           无                   无                   命中  80.00  异地长期居住备案不是转诊
      无              无        无          无          2024-03-05 07:30:00  2024-03-05 20:00:00  放过  -      请假经批准
      无              无        无          无          -                    2024-03-05 20:00:00  命中  80.00  请假未经批准
      无              无        无          无          2024-03-04 07:30:00  -                    放过  -      批假后尚未登记返院
    `,
  }),
  examples({
    rule: 'MED-03',
    base: {
      medical_visit: stay,
      'medical_visit#2': { person_id: 1, visit_id: 'B', provider_id: 'P1', med_type: '41' },
      'medical_visit#3': { ...stay, visit_id: 'C', provider_id: 'H3', begin_on: '2024-03-04', end_on: '2024-03-20' },
      medical_settlement: settledStay,
      'medical_settlement#2': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SB',
        total_fen: 200,
        fund_pay_fen: 80,
        ...money,
      },
      'medical_settlement#3': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SC',
        refund_of: 'SB',
        is_valid: true,
        is_refund: true,
        status: 'paid',
      },
    },
    columns: {
      购药日: 'medical_visit#2.begin_on',
      随母: 'medical_visit#2.is_newborn',
      另一住院: 'medical_visit#3.visit_id',
      甲出院: 'medical_visit.end_on',
      退基金: 'medical_settlement#3.fund_pay_fen',
    },
    table: `
      购药日      随母  另一住院  甲出院      退基金  结果  金额   说明
      2024-03-05  否    C         2024-03-10  无      命中  80.00  两次住院重叠,购药的钱只计一次
      2024-03-03  否    C         2024-03-10  无      命中  80.00  只在前一次住院之内
      2024-03-05  否    无        2024-03-10  -30.00  命中  50.00  部分退费只余净额
      2024-03-05  否    无        2024-03-10  -80.00  放过  -      全部退费
      2024-03-05  是    无        2024-03-10  无      放过  -      新生儿用母亲的卡
      2026-06-29  否    无        -           无      命中  80.00  在院未出
      2026-06-30  否    无        -           无      放过  -      在院未出,截止当日
    `,
  }),
]
