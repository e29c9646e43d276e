import { examples } from '#screening/examples.ts'

export const belowMinimumMonthsExamples = examples({
  rule: 'PEN-17',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    pension_assessment: {
      assessment_no: 'H1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      sex: '1',
      birth_on_used: '1960-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      retired_on: '2020-03-10',
      benefit_from: '2020-04',
      actual_months: 179,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2020-03-20 16:00:00',
      agency_district: '410102',
    },
    contribution: {
      contribution_no: 'J1',
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      for_month: '2019-08',
      paid_on: '2020-05-12',
      contribution_kind: 'lump',
      base_fen: '5000.00',
      employer_fen: '800.00',
      personal_fen: '400.00',
      agency_district: '410102',
    },
    entitlement_conference: {
      conference_no: 'C1',
      person_id: 1,
      scheme: '110',
      held_on: '2020-03-01',
      question: 'service',
      conclusion: 'accepted',
      agency_district: '410102',
    },
  },
  columns: {
    退休日: 'pension_assessment.retired_on',
    实际: 'pension_assessment.actual_months',
    视同: 'pension_assessment.deemed_months',
    退休类别: 'pension_assessment.retirement_kind',
    核定险种: 'pension_assessment.scheme',
    存量: 'pension_assessment.legacy_stock',
    补缴类型: 'contribution.contribution_kind',
    补缴日: 'contribution.paid_on',
    会商: 'entitlement_conference.conclusion',
    险种: 'pension_payment.scheme',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
  },
  table: `
    退休日      实际  视同  退休类别       核定险种  存量  补缴类型  补缴日      会商       险种  项目      状态      结果  金额     说明
    2020-03-10  179   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  差一个月满十五年
    2020-03-10  180   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        正好十五年
    2020-03-10  100   80    normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        实际与视同相加已满
    2020-03-10  100   79    normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  相加仍差一个月
    2020-03-10  179   -     normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  没有视同年限
    2029-12-31  180   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        2029年底退休,最低仍为十五年
    2030-01-01  185   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  2030年起最低一百八十六个月
    2030-01-01  186   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        2030年满一百八十六个月
    2039-01-01  239   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  2039年起二十年
    2039-01-01  240   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        2039年满二十年
    2011-06-30  179   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        社会保险法施行前按当时规定
    2011-07-01  179   0     normal         110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  社会保险法施行之日
    2020-03-10  179   0     sick           110       否    无        2020-05-12  无         110   monthly   paid      放过  -        因病退休另有年限
    2020-03-10  179   0     resigned       110       否    无        2020-05-12  无         110   monthly   paid      放过  -        退职
    2020-03-10  179   0     extended       110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  延长缴费后仍不足
    2020-03-10  180   0     extended       110       否    无        2020-05-12  无         110   monthly   paid      放过  -        延长缴费后已满
    2020-03-10  179   0     special_trade  110       否    无        2020-05-12  无         110   monthly   paid      命中  3000.00  特殊工种退休同样须满年限
    2020-03-10  179   0     normal         110       否    lump      2020-05-12  无         110   monthly   paid      放过  -        核定后一次性补足
    2020-03-10  179   0     normal         110       否    deferred  2020-05-12  无         110   monthly   paid      放过  -        核定后延长缴费
    2020-03-10  179   0     normal         110       否    lump      2019-12-12  无         110   monthly   paid      命中  3000.00  退休以前补缴的已计入
    2020-03-10  179   0     normal         110       否    normal    2020-05-12  无         110   monthly   paid      命中  3000.00  正常缴费不是补足
    2020-03-10  179   0     normal         110       是    无        2020-05-12  无         110   monthly   paid      放过  -        系统上线前存量
    2020-03-10  179   0     normal         110       否    无        2020-05-12  accepted   110   monthly   paid      放过  -        集体会商已认定工龄
    2020-03-10  179   0     normal         110       否    无        2020-05-12  postponed  110   monthly   paid      命中  3000.00  会商要求补充材料
    2020-03-10  179   0     resident       170       否    无        2020-05-12  无         170   monthly   paid      放过  -        居民养老另有规定
    2020-03-10  -     0     normal         110       否    无        2020-05-12  无         110   monthly   paid      放过  -        核定未填月数,无从计算
    2020-03-10  179   0     normal         110       否    无        2020-05-12  无         110   lump_sum  paid      放过  -        一次性待遇
    2020-03-10  179   0     normal         110       否    无        2020-05-12  无         110   monthly   returned  放过  -        已退票
  `,
})
