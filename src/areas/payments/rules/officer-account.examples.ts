import { examples } from '#screening/examples.ts'

/** 1 工作人员,2 其配偶或亲属,3 待遇人,9 收款账户。 */
const base = {
  pension_payment: {
    payment_no: 'F1',
    person_id: 3,
    person_name: 3,
    scheme: '170',
    benefit_item: 'monthly',
    for_month: '2024-04',
    paid_on: '2024-04-15',
    amount_fen: '200.00',
    status: 'paid',
    account_id: 9,
    payee_name_agrees: false,
    agency_district: '410122',
  },
  'pension_payment#2': {
    payment_no: 'F2',
    person_id: 3,
    person_name: 3,
    scheme: '170',
    benefit_item: 'monthly',
    for_month: '2024-04',
    paid_on: '2024-05-20',
    amount_fen: '-200.00',
    status: 'reversed',
    account_id: 9,
    agency_district: '410122',
  },
  staff_post: {
    post_record_no: 'R1',
    officer_id: 1,
    organisation_code: 'J410122',
    organisation_kind: 'agency',
    post: 'first_review',
    salary_account_id: 9,
    starts_on: '2020-01-01',
    agency_district: '410122',
  },
  account_registration: {
    registration_no: 'Z1',
    account_id: 9,
    account_kind: 'personal',
    person_id: 1,
    holder_id: 1,
    starts_on: '2020-01-01',
    agency_district: '410122',
  },
  kinship: { kinship_no: 'Q1', source: 'police', person_id: 1, relative_id: 2, relation: 'parent' },
}

export const officerAccountExamples = examples({
  rule: 'INS-01',
  base,
  columns: {
    待遇人: 'pension_payment.person_id',
    支付日: 'pension_payment.paid_on',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
    机构: 'staff_post.organisation_kind',
    任职起: 'staff_post.starts_on',
    任职止: 'staff_post.ends_on',
    工资账户: 'staff_post.salary_account_id',
    登记: 'account_registration.account_kind',
    登记人: 'account_registration.person_id',
    持有人: 'account_registration.holder_id',
    亲属: 'kinship.relation',
    来源: 'kinship.source',
    关系止: 'kinship.ends_on',
  },
  table: `
    待遇人  支付日      项目           状态      冲销行   机构              任职起      任职止      工资账户  登记         登记人  持有人  亲属    来源    关系止      结果  金额     说明
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         无           1       1       无      police  -           命中  200.00   他人养老金进入工资账户
    3       2024-04-15  monthly        paid      无       informatization   2020-01-01  -           9         无           1       1       无      police  -           命中  200.00   信息化机构人员
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           -         personal     1       1       无      police  -           命中  200.00   登记在工作人员名下的账户
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           -         personal     2       2       parent  police  -           命中  200.00   登记在亲属名下的账户
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         personal     1       1       无      police  -           命中  200.00   工资账户又有登记,金额只计一次
    1       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         personal     1       1       无      police  -           放过  -        工作人员本人的待遇
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           -         personal     2       2       parent  police  -           放过  -        亲属本人的待遇进入其本人账户
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  2024-04-15  9         无           1       1       无      police  -           命中  200.00   任职最后一日
    3       2024-04-16  monthly        paid      无       agency            2020-01-01  2024-04-15  9         无           1       1       无      police  -           放过  -        离任次日
    3       2024-04-15  monthly        paid      无       agency            2024-04-15  -           9         无           1       1       无      police  -           命中  200.00   任职当日
    3       2024-04-14  monthly        paid      无       agency            2024-04-15  -           9         无           1       1       无      police  -           放过  -        任职前一日
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         无           1       1       spouse  civil   -           放过  -        夫妻共用账户
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         无           1       1       spouse  agency  -           命中  200.00   婚姻关系只由经办机构自报
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         无           1       1       spouse  civil   2023-12-01  命中  200.00   已离婚
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         agent        2       1       parent  police  -           放过  -        已登记的父母代领
    2       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         无           1       1       parent  police  -           命中  200.00   父母的待遇进入工作人员账户而没有登记
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           9         agent        3       1       无      police  -           命中  200.00   自行登记为外人的代领人
    3       2024-04-15  monthly        paid      无       agency            2020-01-01  -           -         institution  1       1       无      police  -           放过  -        敬老院集体账户
    3       2024-04-15  funeral_grant  paid      无       agency            2020-01-01  -           9         无           1       1       无      police  -           放过  -        丧葬补助金以死者号码报送,不知领取人
    3       2024-04-15  monthly        returned  无       agency            2020-01-01  -           9         无           1       1       无      police  -           放过  -        已退票
    3       2024-04-15  monthly        paid      -200.00  agency            2020-01-01  -           9         无           1       1       无      police  -           放过  -        已冲销
    3       2024-04-15  monthly        paid      -50.00   agency            2020-01-01  -           9         无           1       1       无      police  -           命中  150.00   冲销一部分
  `,
})

const claim = {
  person_id: 3,
  scheme: '390',
  invoice_code: '0',
  invoice_no: '1',
  issuer_code: 'H1',
  invoice_fen: '9000.00',
  layer: 'basic',
  claimed_on: '2024-04-01',
  claimed_fen: '9000.00',
  paid_fen: '5000.00',
  paid_on: '2024-04-20',
  status: 'paid',
  account_id: 9,
  agency_district: '410122',
}

export const officerAccountClaimExamples = examples({
  rule: 'INS-01',
  base: {
    reimbursement_voucher: { ...claim, claim_line_no: 'B1' },
    funeral_grant: {
      payment_no: 'S1',
      person_id: 4,
      scheme: '110',
      benefit_item: 'funeral_grant',
      for_month: '2024-04',
      paid_on: '2024-04-20',
      amount_fen: '7920.00',
      status: 'paid',
      account_id: 9,
      claimant_id: 1,
      died_on: '2024-03-01',
      agency_district: '410122',
    },
    staff_post: base.staff_post,
  },
  columns: {
    报销人: 'reimbursement_voucher.person_id',
    报销状态: 'reimbursement_voucher.status',
    申领人: 'funeral_grant.claimant_id',
    任职: 'staff_post.post',
  },
  table: `
    报销人  报销状态   申领人  任职          结果  金额      说明
    3       paid       无      second_review  命中  5000.00   他人的手工报销进入工作人员账户
    1       paid       无      second_review  放过  -         工作人员本人的报销
    3       recovered  无      second_review  放过  -         已追回
    无      paid       1       second_review  放过  -         工作人员依法申领亲属的丧葬补助金
    无      paid       5       second_review  命中  7920.00   他人申领的丧葬补助金进入工作人员账户
    3       paid       无      无            放过  -         持有人不是工作人员
  `,
})
