import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  scheme: '210',
  benefit_item: 'unemployment_benefit',
  amount_fen: '1890.00',
  assessment_no: 'U1',
  status: 'paid',
  agency_district: '410102',
}
const base = {
  unemployment_payment: { ...pay, payment_no: 'F1', for_month: '2025-06', paid_on: '2025-06-20' },
  'unemployment_payment#2': { ...pay, payment_no: 'F2', for_month: '2025-07', paid_on: '2025-07-20' },
  unemployment_assessment: {
    person_id: 1,
    assessment_no: 'U1',
    claimed_on: '2025-01-10',
    first_month: '2025-01',
    approved_on: '2025-01-15',
  },
  business_registration: {
    employer_id: 'BIZ',
    person_id: 1,
    role: 'legal_representative',
    role_from: '2025-05-31',
    status: 'active',
    tax_active: true,
  },
}

/** Two months paid, June and July. */
export const ownBusinessExamples = examples({
  rule: 'UNE-04',
  base,
  columns: {
    身份: 'business_registration.role',
    任职起: 'business_registration.role_from',
    任职止: 'business_registration.role_to',
    申领日: 'unemployment_assessment.claimed_on',
    创业一次性: 'unemployment_assessment.is_lump_sum_start_up',
    六月状态: 'unemployment_payment.status',
    项目: 'unemployment_payment#2.benefit_item',
  },
  table: `
    身份                  任职起      任职止      申领日      创业一次性  六月状态   项目                  结果  金额     说明
    legal_representative  2025-05-31  -           2025-01-10  否          paid       unemployment_benefit  命中  3780.00  次月起两个月
    operator              2025-05-31  -           2025-01-10  否          paid       unemployment_benefit  命中  3780.00  个体经营者
    legal_representative  2025-06-01  -           2025-01-10  否          paid       unemployment_benefit  命中  1890.00  任职当月照发
    legal_representative  2025-07-01  -           2025-01-10  否          paid       unemployment_benefit  放过  -        任职当月以后没有领
    shareholder           2025-05-31  -           2025-01-10  否          paid       unemployment_benefit  放过  -        只是股东
    partner               2025-05-31  -           2025-01-10  否          paid       unemployment_benefit  放过  -        合伙人
    director              2025-05-31  -           2025-01-10  否          paid       unemployment_benefit  放过  -        董事监事
    legal_representative  2025-01-10  -           2025-01-10  否          paid       unemployment_benefit  放过  -        申领当日已任职
    legal_representative  2025-01-11  -           2025-01-10  否          paid       unemployment_benefit  命中  3780.00  申领次日任职
    legal_representative  2020-03-01  -           2025-01-10  否          paid       unemployment_benefit  放过  -        申领以前的企业
    legal_representative  2025-05-31  2025-07-31  2025-01-10  否          paid       unemployment_benefit  命中  1890.00  卸任当月照发
    legal_representative  2025-05-31  2025-06-30  2025-01-10  否          paid       unemployment_benefit  放过  -        卸任后恢复
    legal_representative  2025-05-31  -           2025-01-10  是          paid       unemployment_benefit  放过  -        创业一次性领取
    legal_representative  2025-05-31  -           2025-01-10  否          returned   unemployment_benefit  命中  1890.00  六月已退票
    legal_representative  2025-05-31  -           2025-01-10  否          recovered  start_up_lump_sum     放过  -        已追回,改一次性领取
    无                    -           -           2025-01-10  否          paid       unemployment_benefit  放过  -        没有登记
  `,
})

/** A business that is none. */
export const sleepingBusinessExamples = examples({
  rule: 'UNE-04',
  base,
  columns: {
    登记状态: 'business_registration.status',
    变更日: 'business_registration.status_changed_on',
    有纳税: 'business_registration.tax_active',
    末次纳税: 'business_registration.last_tax_on',
  },
  table: `
    登记状态   变更日      有纳税  末次纳税    结果  金额     说明
    active     -           是      -           命中  3780.00  存续且有纳税
    active     -           否      -           放过  -        空壳,没有纳税
    active     -           -       -           放过  -        纳税情况不明
    active     -           否      2025-07-15  命中  1890.00  七月末次申报,只到六月
    active     -           否      2025-08-15  命中  3780.00  八月末次申报
    active     -           否      2025-06-15  放过  -        六月末次申报
    cancelled  2025-07-10  是      -           命中  1890.00  七月注销,只到六月
    cancelled  2025-06-10  是      -           放过  -        六月注销
    cancelled  -           是      -           放过  -        注销日期不明
    revoked    2025-05-31  否      2025-05-15  放过  -        吊销未注销
    dormant    2025-06-01  是      2025-05-15  放过  -        歇业备案
    revoked    2025-09-01  否      2025-08-15  命中  3780.00  吊销以前在经营
  `,
})
