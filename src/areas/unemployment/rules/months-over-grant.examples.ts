import { type ExampleValue, examples } from '#screening/examples.ts'

type Row = Readonly<Record<string, ExampleValue>>

const pay = {
  person_id: 1,
  scheme: '210',
  benefit_item: 'unemployment_benefit',
  amount_fen: '1680.00',
  status: 'paid',
  agency_district: '410102',
}
const assessment = {
  person_id: 1,
  assessment_no: 'U1',
  claimed_on: '2023-01-10',
  first_month: '2023-01',
  approved_on: '2023-01-15',
}

const monthAfter = (first: string, count: number): string => {
  const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Keys with a number so large that they do not meet the numbered rows of a table. */
const months = (first: string, count: number): Record<string, Row> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `unemployment_payment#${100 + index}`,
      { ...pay, payment_no: `F${100 + index}`, assessment_no: 'U1', for_month: monthAfter(first, index) },
    ]),
  )

/** Two granted months paid in January and February; the line adds March. */
export const monthsOverGrantExamples = examples({
  rule: 'UNE-02',
  base: {
    ...months('2023-01', 2),
    unemployment_payment: { ...pay, payment_no: 'F1', assessment_no: 'U1', for_month: '2023-03' },
    'unemployment_payment#2': {
      ...pay,
      payment_no: 'F2',
      assessment_no: 'U1',
      for_month: '2023-03',
      status: 'reversed',
    },
    unemployment_assessment: assessment,
    'unemployment_assessment#2': { ...assessment, assessment_no: 'U2', contribution_months: 60, granted_months: 6 },
  },
  columns: {
    发放月: 'unemployment_payment.for_month',
    项目: 'unemployment_payment.benefit_item',
    状态: 'unemployment_payment.status',
    核定编号: 'unemployment_payment.assessment_no',
    冲销行: 'unemployment_payment#2.amount_fen',
    缴费月数: 'unemployment_assessment.contribution_months',
    核定月数: 'unemployment_assessment.granted_months',
    延长: 'unemployment_assessment.is_near_retirement',
    撤销: 'unemployment_assessment.withdrawn_on',
    二次享受起: 'unemployment_assessment#2.first_month',
    二次核定日: 'unemployment_assessment#2.approved_on',
  },
  table: `
    发放月   项目                  状态       核定编号  冲销行    缴费月数  核定月数  延长  撤销        二次享受起  二次核定日  结果  金额     说明
    2023-03  unemployment_benefit  paid       U1        无        60        2         否    -           无          无          命中  1680.00  核定两个月领了第三个月
    2023-03  unemployment_benefit  paid       U1        无        60        3         否    -           无          无          放过  -        恰满核定月数
    2023-02  unemployment_benefit  paid       U1        无        60        2         否    -           无          无          放过  -        同一月份分两笔支付
    2024-01  unemployment_benefit  paid       U1        无        60        2         否    -           无          无          命中  1680.00  隔年续发
    2023-03  unemployment_benefit  paid       -         无        60        2         否    -           无          无          命中  1680.00  没有核定编号归入当时的核定
    2023-03  unemployment_benefit  paid       U1        无        60        2         是    -           无          无          放过  -        临近退休延长
    2023-03  unemployment_subsidy  paid       U1        无        60        2         否    -           无          无          放过  -        失业补助金不计月数
    2023-03  medical_contribution  paid       U1        无        60        2         否    -           无          无          放过  -        代缴医保不计月数
    2023-03  unemployment_benefit  returned   U1        无        60        2         否    -           无          无          放过  -        第三个月已退票
    2023-03  unemployment_benefit  recovered  U1        无        60        2         否    -           无          无          放过  -        第三个月已追回
    2023-03  unemployment_benefit  paid       U1        -1680.00  60        2         否    -           无          无          放过  -        第三个月已冲销
    2023-03  unemployment_benefit  paid       U1        -680.00   60        2         否    -           无          无          命中  1000.00  部分冲销只余净额
    2023-03  unemployment_benefit  paid       U2        无        60        2         否    -           2023-03     2023-03-10  放过  -        重新失业另行核定
    2023-03  unemployment_benefit  paid       U1        无        60        2         否    -           2023-01     2023-02-20  放过  -        核定更正为六个月
    2023-03  unemployment_benefit  paid       U1        无        60        2         否    -           2023-01     2023-01-05  命中  1680.00  旧核定被两个月的新核定取代
    2023-03  unemployment_benefit  paid       U1        无        60        2         否    2023-02-01  无          无          放过  -        核定已撤销,属无核定支付
  `,
})

const longRun = (first: string, count: number): Parameters<typeof examples>[0] => ({
  rule: 'UNE-02',
  base: {
    ...months(first, count),
    unemployment_assessment: {
      ...assessment,
      first_month: first,
      claimed_on: `${first}-10`,
      approved_on: `${first}-15`,
    },
  },
  columns: {
    缴费月数: 'unemployment_assessment.contribution_months',
    核定月数: 'unemployment_assessment.granted_months',
    结转月数: 'unemployment_assessment.carried_over_months',
  },
  table: '',
})

/** Thirteen months paid: the cap of the years, whatever was granted. */
export const monthsOverTwelveExamples = examples({
  ...longRun('2023-01', 13),
  table: `
    缴费月数  核定月数  结转月数  结果  金额     说明
    12        13        -         命中  1680.00  满一年上限十二个月
    59        24        -         命中  1680.00  不满五年上限十二个月
    60        13        -         放过  -        满五年上限十八个月
    60        12        -         命中  1680.00  上限以内仍不得超过核定月数
    59        13        1         放过  -        结转一个月
    59        12        1         命中  1680.00  结转而未核定
    11        13        -         放过  -        不满一年没有上限可比,另有规则
  `,
})

/** Nineteen months paid, over a turn of two years. */
export const monthsOverEighteenExamples = examples({
  ...longRun('2022-11', 19),
  table: `
    缴费月数  核定月数  结转月数  结果  金额      说明
    60        24        -         命中  1680.00   满五年上限十八个月
    119       24        -         命中  1680.00   不满十年上限十八个月
    120       24        -         放过  -         满十年上限二十四个月
    59        24        -         命中  11760.00  不满五年超出七个月
    119       24        6         放过  -         结转六个月
  `,
})

/** Twenty-five months paid: nothing lifts the total cap. */
export const monthsOverTwentyFourExamples = examples({
  ...longRun('2022-01', 25),
  table: `
    缴费月数  核定月数  结转月数  结果  金额      说明
    120       25        -         命中  1680.00   满十年上限二十四个月
    240       30        6         命中  1680.00   结转后合计也不超过二十四个月
    119       25        6         命中  1680.00   十八加六恰为二十四
    119       25        3         命中  6720.00   十八加三,超出四个月
    11        25        -         命中  1680.00   合计上限对谁都有效
    11        24        -         命中  1680.00   核定二十四领了二十五
  `,
})
