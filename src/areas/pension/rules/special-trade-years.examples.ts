import { examples } from '#screening/examples.ts'

export const specialTradeYearsExamples = examples({
  rule: 'PEN-07',
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
      birth_on_used: '1970-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'special_trade',
      retired_on: '2025-03-31',
      benefit_from: '2025-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2025-03-20 16:00:00',
      agency_district: '410102',
      trade_kind: 'heights',
      trade_approval_no: '特1号',
    },
    work_history: {
      history_no: 'J1',
      person_id: 1,
      trade_kind: 'heights',
      starts_on: '1995-01-01',
      ends_on: '2004-12-31',
      recognised: true,
      agency_district: '410102',
    },
    'work_history#2': {
      history_no: 'J2',
      person_id: 1,
      trade_kind: 'harmful',
      starts_on: '1995-01-01',
      ends_on: '2004-12-31',
      recognised: true,
      agency_district: '410102',
    },
    entitlement_conference: {
      conference_no: 'C1',
      person_id: 1,
      scheme: '110',
      held_on: '2025-03-01',
      question: 'trade',
      conclusion: 'accepted',
      agency_district: '410102',
    },
  },
  columns: {
    出生: 'pension_assessment.birth_on_used',
    性别: 'pension_assessment.sex',
    类别: 'pension_assessment.retirement_category',
    退休类别: 'pension_assessment.retirement_kind',
    退休日: 'pension_assessment.retired_on',
    存量: 'pension_assessment.legacy_stock',
    工种: 'work_history.trade_kind',
    起: 'work_history.starts_on',
    止: 'work_history.ends_on',
    认定: 'work_history.recognised',
    另一工种: 'work_history#2.trade_kind',
    另起: 'work_history#2.starts_on',
    另止: 'work_history#2.ends_on',
    会商: 'entitlement_conference.conclusion',
    发放月: 'pension_payment.for_month',
    状态: 'pension_payment.status',
  },
  table: `
    出生        性别  类别      退休类别       退休日      存量  工种         起          止          认定  另一工种  另起        另止        会商      发放月   状态      结果  金额     说明
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        高空满十年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-12-01  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        起讫月都算,正好一百二十个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  差一个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    underground  1995-01-01  2003-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        井下满九年
    1970-03-10  1     male60    special_trade  2025-03-31  否    underground  1995-01-01  2003-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  井下差一个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    harmful      1995-01-01  2002-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        有害满八年
    1970-03-10  1     male60    special_trade  2025-03-31  否    harmful      1995-01-01  2002-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  有害差一个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  1999-12-31  是    heights   2006-01-01  2010-12-31  无        2025-08  paid      放过  -        分在两个单位,加总满十年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  1999-12-31  是    heights   2006-01-01  2010-11-30  无        2025-08  paid      命中  3000.00  两个单位加总差一个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2000-12-31  是    heights   1998-01-01  2003-12-31  无        2025-08  paid      命中  3000.00  两段重叠三年,不重复计算,共九年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  1999-12-31  是    harmful   2001-01-01  2008-12-31  无        2025-08  paid      放过  -        其中有害一类已满八年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2001-12-31  是    harmful   2003-01-01  2005-12-31  无        2025-08  paid      放过  -        两类合计满其中最长的十年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2001-12-31  是    harmful   2003-01-01  2005-11-30  无        2025-08  paid      命中  3000.00  两类合计差一个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-12-31  否    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  经历未认定,不计
    1970-03-10  1     male60    special_trade  2025-03-31  否    none         1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  只有非特殊工种
    1970-03-10  1     male60    special_trade  2025-03-31  否    无           1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  没有任何工种经历
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      2016-01-01  -           是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  止于退休日,只有九年三个月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      2015-04-01  -           是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        未填止日的算到退休月,正好十年
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      2016-01-01  2026-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  退休以后的月份不计
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  accepted  2025-08  paid      放过  -        集体会商已认定
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  refused   2025-08  paid      命中  3000.00  集体会商未予认定
    1970-03-10  1     male60    special_trade  2025-03-31  是    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        系统上线前存量
    1970-03-10  1     male60    normal         2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        不是特殊工种退休
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2031-07  paid      命中  3000.00  法定退休月还不发
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2031-06  paid      命中  3000.00  离法定退休还有数月
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2031-08  paid      放过  -        法定退休次月,不靠特殊工种也应发
    1970-03-10  1     male60    special_trade  2025-03-31  否    heights      1995-01-01  2004-11-30  是    无        2001-01-01  2001-12-31  无        2025-08  returned  放过  -        已退票
    1970-03-10  1     male60    special_trade  2025-03-01  否    heights      1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        满五十五周岁当月
    1970-03-10  1     male60    special_trade  2025-02-28  否    heights      1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  差一个月满五十五周岁
    1980-03-10  2     female55  special_trade  2025-03-10  否    heights      1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      放过  -        女满四十五周岁当月
    1980-03-10  2     female55  special_trade  2025-02-10  否    heights      1995-01-01  2004-12-31  是    无        2001-01-01  2001-12-31  无        2025-08  paid      命中  3000.00  女差一个月满四十五周岁
  `,
})
