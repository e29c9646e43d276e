import { examples } from '#screening/examples.ts'

const post = {
  post_record_no: 'R1',
  officer_id: 6,
  organisation_code: 'J410102',
  organisation_kind: 'agency',
  post: 'second_review',
  starts_on: '2024-01-01',
  agency_district: '410102',
}

export const benefitApprovalExamples = examples({
  rule: 'CTL-02',
  base: {
    injury_benefit: {
      payment_no: 'G1',
      person_id: 1,
      worker_id: 1,
      scheme: '410',
      benefit_item: 'disability_allowance',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '4000.00',
      status: 'paid',
      first_reviewer_id: 5,
      second_reviewer_id: 6,
      second_reviewed_at: '2024-04-12 10:00:00',
      agency_district: '410102',
    },
    'injury_benefit#2': {
      payment_no: 'G2',
      person_id: 1,
      worker_id: 1,
      scheme: '410',
      benefit_item: 'disability_allowance',
      for_month: '2024-04',
      paid_on: '2024-05-15',
      amount_fen: '-4000.00',
      status: 'reversed',
      reverses_payment_no: 'G1',
      agency_district: '410102',
    },
    staff_post: post,
  },
  columns: {
    支付日: 'injury_benefit.paid_on',
    复核时间: 'injury_benefit.second_reviewed_at',
    复核人: 'injury_benefit.second_reviewer_id',
    状态: 'injury_benefit.status',
    冲销: 'injury_benefit#2.amount_fen',
    岗位: 'staff_post.post',
    任职起: 'staff_post.starts_on',
    任职止: 'staff_post.ends_on',
    备案: 'staff_post.filed_on',
    任职地: 'staff_post.agency_district',
  },
  table: `
    支付日      复核时间             复核人  状态      冲销      岗位           任职起      任职止      备案        任职地  结果  金额     说明
    2024-04-15  2024-04-16 09:00:00  6       paid      无        second_review  2024-01-01  -           -           410102  命中  4000.00  支付次日才复核
    2024-04-15  2024-04-15 23:00:00  6       paid      无        second_review  2024-01-01  -           -           410102  放过  -        支付当日复核
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-01-01  -           -           410102  放过  -        先复核后支付
    2024-04-15  2024-04-12 10:00:00  6       paid      无        front_desk     2024-01-01  -           -           410102  命中  4000.00  窗口人员复核
    2024-04-15  2024-04-12 10:00:00  6       paid      无        first_review   2024-01-01  -           -           410102  命中  4000.00  只有初审岗位
    2024-04-15  2024-04-12 10:00:00  6       paid      无        department_head  2024-01-01  -         -           410102  放过  -        部门负责人复核
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-04-12  -           2024-06-01  410102  放过  -        任职当日复核,备案较晚
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-04-13  -           2024-04-13  410102  命中  4000.00  任职前一日复核
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-01-01  2024-04-12  -           410102  放过  -        任职最后一日
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-01-01  2024-04-11  -           410102  命中  4000.00  离任次日
    2024-04-15  2024-04-12 10:00:00  7       paid      无        second_review  2024-01-01  -           -           410102  命中  4000.00  复核人没有任何岗位
    2024-04-15  2024-04-12 10:00:00  6       paid      无        second_review  2024-01-01  -           -           410100  放过  -        市级岗位集中审核
    2024-04-15  -                    6       paid      无        second_review  2024-04-15  -           -           410102  放过  -        未报复核时间,按支付日
    2024-04-15  -                    -       paid      无        second_review  2024-01-01  -           -           410102  放过  -        没有复核人,由另一规则判断
    2024-04-15  2024-04-16 09:00:00  6       returned  无        second_review  2024-01-01  -           -           410102  放过  -        已退票
    2024-04-15  2024-04-16 09:00:00  6       paid      -4000.00  second_review  2024-01-01  -           -           410102  放过  -        已冲销
  `,
})

export const orderApprovalExamples = examples({
  rule: 'CTL-02',
  base: {
    provider_payment: {
      provider_payment_no: 'BF1',
      line_no: 1,
      provider_id: 'H1',
      scheme: '310',
      for_month: '2024-03',
      line_kind: 'settlement',
      amount_fen: '500000.00',
      approved_by_id: 6,
      approved_at: '2024-04-19 16:00:00',
      paid_on: '2024-04-20',
      status: 'paid',
      agency_district: '410102',
    },
    payment_instruction: {
      instruction_no: 'ZL1',
      account_id: 30,
      scheme: '110',
      flow_kind: 'benefit',
      amount_fen: '800000.00',
      payee_account_id: 31,
      instructed_on: '2024-04-20',
      status: 'done',
      approved_by_id: 6,
      approved_at: '2024-04-20 08:00:00',
      agency_district: '410102',
    },
    staff_post: { ...post, post: 'approval' },
  },
  columns: {
    拨付审批: 'provider_payment.approved_at',
    拨付状态: 'provider_payment.status',
    指令审批: 'payment_instruction.approved_at',
    指令状态: 'payment_instruction.status',
    岗位: 'staff_post.post',
    任职止: 'staff_post.ends_on',
  },
  table: `
    拨付审批             拨付状态  指令审批             指令状态  岗位           任职止      结果  金额       说明
    2024-04-21 09:00:00  paid      无                   done      approval       -           命中  500000.00  拨付单先支付后审批
    2024-04-20 09:00:00  paid      无                   done      approval       -           放过  -          当日审批
    2024-04-19 16:00:00  paid      无                   done      second_review  -           命中  500000.00  复核岗位审批拨付单
    2024-04-19 16:00:00  paid      无                   done      approval       2024-04-18  命中  500000.00  审批人已离任
    2024-04-21 09:00:00  pending   无                   done      approval       -           放过  -          尚未支付
    无                   paid      2024-04-21 08:00:00  done      approval       -           命中  800000.00  指令执行后才审批
    无                   paid      2024-04-20 08:00:00  done      head           -           放过  -          主要负责人当日审批
    无                   paid      2024-04-20 08:00:00  done      cashier        -           命中  800000.00  出纳审批付款指令
    无                   paid      2024-04-21 08:00:00  cancelled  approval      -           放过  -          指令已撤销
  `,
})
