import { examples } from '#screening/examples.ts'

export const paidBeforeRetirementExamples = examples({
  rule: 'PEN-06',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-02',
      paid_on: '2025-02-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-12',
      paid_on: '2025-01-15',
      amount_fen: '-3000.00',
      status: 'reversed',
      agency_district: '410102',
    },
    pension_assessment: {
      assessment_no: 'H1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      birth_on_used: '1965-01-15',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      benefit_from: '2025-02',
      approved_fen: '3000.00',
      agency_district: '410102',
    },
    entitlement_conference: {
      conference_no: 'C1',
      person_id: 1,
      scheme: '110',
      held_on: '2024-12-01',
      question: 'category',
      conclusion: 'accepted',
      agency_district: '410102',
    },
  },
  columns: {
    出生: 'pension_assessment.birth_on_used',
    类别: 'pension_assessment.retirement_category',
    退休类别: 'pension_assessment.retirement_kind',
    退休日: 'pension_assessment.retired_on',
    弹性文号: 'pension_assessment.flexible_approval_no',
    缴费月: 'pension_assessment.actual_months',
    特殊工种文号: 'pension_assessment.trade_approval_no',
    鉴定: 'pension_assessment.appraisal_no',
    核定: 'pension_assessment.status',
    核定险种: 'pension_assessment.scheme',
    会商: 'entitlement_conference.conclusion',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    出生        类别        退休类别        退休日      弹性文号  缴费月  特殊工种文号  鉴定   核定      核定险种  会商      险种  发放月   项目      状态       冲销行    结果  金额     说明
    1964-12-31  male60      normal          -           -         -       -             -      approved  110       无        110   2025-01  monthly   paid       无        放过  -        1964年12月生不延迟,2024年12月退休,次月起发
    1964-12-31  male60      normal          -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        命中  3000.00  退休当月还不发
    1965-01-01  male60      normal          -           -         -       -             -      approved  110       无        110   2025-02  monthly   paid       无        命中  3000.00  1965年1月生延迟1个月,退休当月还不发
    1965-01-01  male60      normal          -           -         -       -             -      approved  110       无        110   2025-03  monthly   paid       无        放过  -        1965年1月生2025年2月退休,次月起发
    1965-04-30  male60      normal          -           -         -       -             -      approved  110       无        110   2025-06  monthly   paid       无        放过  -        1965年4月生延迟1个月
    1965-04-30  male60      normal          -           -         -       -             -      approved  110       无        110   2025-05  monthly   paid       无        命中  3000.00  1965年4月生2025年5月退休
    1965-05-01  male60      normal          -           -         -       -             -      approved  110       无        110   2025-07  monthly   paid       无        命中  3000.00  1965年5月生延迟2个月,2025年7月退休
    1965-05-01  male60      normal          -           -         -       -             -      approved  110       无        110   2025-08  monthly   paid       无        放过  -        1965年5月生次月起发
    1976-09-30  male60      normal          -           -         -       -             -      approved  110       无        110   2039-09  monthly   paid       无        命中  3000.00  延迟满36个月,2039年9月退休
    1976-09-30  male60      normal          -           -         -       -             -      approved  110       无        110   2039-10  monthly   paid       无        放过  -        延迟满36个月后次月
    1980-01-01  male60      normal          -           -         -       -             -      approved  110       无        110   2043-02  monthly   paid       无        放过  -        1976年9月以后出生的最多延迟36个月
    1970-01-10  female55    normal          -           -         -       -             -      approved  110       无        110   2025-02  monthly   paid       无        命中  3000.00  女职工1970年1月生,2025年2月退休
    1970-01-10  female55    normal          -           -         -       -             -      approved  110       无        110   2025-03  monthly   paid       无        放过  -        女职工1970年1月生,次月起发
    1981-09-10  female55    normal          -           -         -       -             -      approved  110       无        110   2039-09  monthly   paid       无        命中  3000.00  女职工1981年9月生,2039年9月退休
    1975-01-10  female50    normal          -           -         -       -             -      approved  110       无        110   2025-03  monthly   paid       无        放过  -        女职工1975年1月生,次月起发
    1975-03-10  female50    normal          -           -         -       -             -      approved  110       无        110   2025-05  monthly   paid       无        命中  3000.00  每2个月延迟1个月,2025年5月退休
    1975-03-10  female50    normal          -           -         -       -             -      approved  110       无        110   2025-06  monthly   paid       无        放过  -        每2个月延迟1个月,次月起发
    1984-11-10  female50    normal          -           -         -       -             -      approved  110       无        110   2039-12  monthly   paid       无        放过  -        女职工1984年11月生,2039年11月退休
    1984-11-10  female50    normal          -           -         -       -             -      approved  110       无        110   2039-11  monthly   paid       无        命中  3000.00  女职工1984年11月生,退休当月
    1964-06-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-06  monthly   paid       无        命中  3000.00  延迟以前的规定:六十周岁当月还不发
    1964-06-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-07  monthly   paid       无        放过  -        延迟以前的规定:次月起发
    1965-06-10  resident60  normal          -           -         -       -             -      approved  170       无        170   2025-05  monthly   paid       无        命中  3000.00  居民养老六十周岁前一月
    1965-06-10  resident60  normal          -           -         -       -             -      approved  170       无        170   2025-06  monthly   paid       无        放过  -        居民养老不延迟,六十周岁当月
    1965-06-10  male60      flexible_early  -           -         -       -             -      approved  110       无        110   2025-07  monthly   paid       无        命中  3000.00  弹性提前而没有批准文号
    1965-06-10  male60      flexible_early  -           弹1号     180     -             -      approved  110       无        110   2025-07  monthly   paid       无        放过  -        经批准弹性提前,不早于原法定年龄
    1965-06-10  male60      flexible_early  -           弹1号     180     -             -      approved  110       无        110   2025-06  monthly   paid       无        命中  3000.00  弹性提前也不得早于原法定年龄次月
    1965-06-10  male60      flexible_early  -           弹1号     179     -             -      approved  110       无        110   2025-07  monthly   paid       无        命中  3000.00  弹性提前而缴费不满180个月
    1970-01-10  male60      sick            -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        命中  3000.00  因病退休而没有鉴定结论
    1970-01-10  male60      sick            -           -         -       -             鉴1号  approved  110       无        110   2024-12  monthly   paid       无        放过  -        凭鉴定结论因病退休
    1970-01-10  male60      resigned        -           -         -       -             鉴1号  approved  110       无        110   2024-12  monthly   paid       无        放过  -        凭鉴定结论退职
    1969-06-10  male60      special_trade   -           -         -       特1号         -      approved  110       无        110   2024-12  monthly   paid       无        放过  -        经批准的特殊工种退休
    1969-06-10  male60      special_trade   -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        命中  3000.00  特殊工种退休而没有批准文号
    1970-01-10  male60      veteran_cadre   -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        放过  -        离休
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       accepted  110   2024-12  monthly   paid       无        放过  -        集体会商已认定年龄类别
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       refused   110   2024-12  monthly   paid       无        命中  3000.00  集体会商未予认定
    1970-01-10  male60      normal          -           -         -       -             -      pending   110       无        110   2024-12  monthly   paid       无        放过  -        没有已核准的核定,属另一规则
    1970-01-10  -           normal          -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        放过  -        核定未填年龄类别,无从计算
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-12  lump_sum  paid       无        放过  -        一次性待遇
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-12  monthly   recovered  无        放过  -        已追回
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       无        命中  3000.00  离法定年龄还有五年
    1970-01-10  male60      normal          -           -         -       -             -      approved  110       无        110   2024-12  monthly   paid       -3000.00  放过  -        另报负数行全额冲销
    1965-06-10  -           normal          -           -         -       -             -      approved  170       无        170   2025-05  monthly   paid       无        命中  3000.00  居民养老核定不填类别,男女都是六十周岁
    1969-06-10  male60      flexible_early  2029-12-31  弹1号     180     -             -      approved  110       无        110   2030-01  monthly   paid       无        放过  -        2029年底弹性退休,最低缴费180个月
    1969-06-10  male60      flexible_early  2030-01-01  弹1号     185     -             -      approved  110       无        110   2030-02  monthly   paid       无        命中  3000.00  2030年起最低缴费186个月
    1969-06-10  male60      flexible_early  2030-01-01  弹1号     186     -             -      approved  110       无        110   2030-02  monthly   paid       无        放过  -        2030年满186个月
    1984-11-10  female50    flexible_early  2036-11-30  弹1号     300     -             -      approved  110       无        110   2036-11  monthly   paid       无        命中  3000.00  弹性提前最多三年,2036年11月退休当月还不发
    1984-11-10  female50    flexible_early  2036-11-30  弹1号     300     -             -      approved  110       无        110   2036-12  monthly   paid       无        放过  -        弹性提前满三年,次月起发
  `,
})
