import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  scheme: '210',
  for_month: '2026-02',
  paid_on: '2026-03-20',
  status: 'paid',
  funding_source: 'insurance_fund',
  benefit_item: 'post_subsidy',
  agency_district: '410102',
}
const first = { ...pay, payment_no: 'B1', employer_id: 'UNIT-A', amount_fen: '800.00', hired_on: '2025-03-01' }
const second = { ...pay, payment_no: 'B2', employer_id: 'UNIT-B', amount_fen: '600.00', hired_on: '2025-09-01' }

/** A pays 800 and B 600 for February. */
export const postSubsidyTwiceExamples = examples({
  rule: 'UNE-09',
  base: {
    post_subsidy: first,
    'post_subsidy#2': second,
    'post_subsidy#3': { ...second, payment_no: 'B3', status: 'reversed' },
    contribution: {
      contribution_no: 'C1',
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      contribution_kind: 'normal',
      for_month: '2026-02',
    },
  },
  columns: {
    乙单位: 'post_subsidy#2.employer_id',
    乙项目: 'post_subsidy#2.benefit_item',
    乙月份: 'post_subsidy#2.for_month',
    甲状态: 'post_subsidy.status',
    甲资金: 'post_subsidy.funding_source',
    乙资金: 'post_subsidy#2.funding_source',
    乙冲销: 'post_subsidy#3.amount_fen',
    参保单位: 'contribution.employer_id',
  },
  table: `
    乙单位  乙项目             乙月份   甲状态    甲资金              乙资金              乙冲销   参保单位  结果  金额    说明
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      insurance_fund      无       UNIT-A    命中  600.00  两个单位同月,乙为多领
    UNIT-B  insurance_subsidy  2026-02  paid      insurance_fund      insurance_fund      无       UNIT-A    命中  600.00  项目不同也只能一个单位
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      insurance_fund      无       UNIT-B    命中  800.00  由乙参保,甲为多领
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      insurance_fund      无       无        命中  600.00  都未参保,多领较少的一笔
    UNIT-A  insurance_subsidy  2026-02  paid      insurance_fund      insurance_fund      无       UNIT-A    放过  -       同一单位两个项目
    UNIT-B  post_subsidy       2026-03  paid      insurance_fund      insurance_fund      无       UNIT-A    放过  -       不同月份
    UNIT-B  post_subsidy       2026-02  returned  insurance_fund      insurance_fund      无       UNIT-A    放过  -       甲已退票
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      insurance_fund      -600.00  UNIT-A    放过  -       乙已冲销
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      insurance_fund      -200.00  UNIT-A    命中  400.00  乙部分冲销
    UNIT-B  post_subsidy       2026-02  paid      employment_subsidy  insurance_fund      无       UNIT-A    命中  600.00  甲由就业补助资金付,乙由基金付
    UNIT-B  post_subsidy       2026-02  paid      insurance_fund      employment_subsidy  无       UNIT-A    放过  -       多领的不是基金的钱
    无      -                  无       paid      insurance_fund      -                   无       UNIT-A    放过  -       只有一个单位
  `,
})

/** Changes of units: hired and left days, or the months before and after. */
export const changedUnitsExamples = examples({
  rule: 'UNE-09',
  base: {
    post_subsidy: first,
    'post_subsidy#2': second,
    'post_subsidy#3': { ...first, payment_no: 'B3' },
    'post_subsidy#4': { ...second, payment_no: 'B4' },
  },
  columns: {
    甲招用: 'post_subsidy.hired_on',
    甲离岗: 'post_subsidy.left_on',
    乙招用: 'post_subsidy#2.hired_on',
    乙离岗: 'post_subsidy#2.left_on',
    甲另一月: 'post_subsidy#3.for_month',
    乙另一月: 'post_subsidy#4.for_month',
  },
  table: `
    甲招用      甲离岗      乙招用      乙离岗      甲另一月  乙另一月  结果  金额    说明
    2025-03-01  2026-02-15  2026-02-16  -           无        无        放过  -       月中换到乙
    2025-03-01  2026-02-15  2026-02-15  -           无        无        放过  -       当日衔接
    2025-03-01  2026-02-16  2026-02-15  -           无        无        命中  600.00  重叠一天
    2026-02-20  -           2025-09-01  2026-02-10  无        无        放过  -       月中换到甲
    2025-03-01  2026-01-31  2026-02-16  -           无        无        命中  600.00  离岗以后甲仍领
    2025-03-01  2026-03-01  2026-02-16  -           无        无        命中  600.00  下月才离岗
    2025-03-01  -           2026-02-16  -           2026-01   2026-03   放过  -       没有离岗日,甲到本月为止
    2025-03-01  -           2026-02-16  -           2026-03   2026-03   命中  1200.00  甲下月还在领,两月都多领
    -           -           -           -           2026-01   2026-03   放过  -       没有日期,前后相接
    -           -           -           -           2026-01   2026-01   命中  1200.00  没有日期,两月都重叠
    2025-03-01  -           2025-09-01  -           无        无        命中  600.00  两边都一直在岗
  `,
})
