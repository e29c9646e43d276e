import { examples } from '#screening/examples.ts'

const visit = { person_id: 1, scheme: '310', med_type: '11', begin_on: '2024-03-05' }
const paid = { person_id: 1, fund_pay_fen: 50, total_fen: 80, is_valid: true, is_refund: false, status: 'paid' }
const register = { provider_kind: 'hospital', valid_from: '2018-01-01' }

export const hospitalsInOneDayExamples = [
  examples({
    rule: 'MED-19',
    base: {
      medical_visit: { ...visit, visit_id: 'A', provider_id: 'H1' },
      'medical_visit#2': { ...visit, visit_id: 'B', provider_id: 'H2' },
      'medical_visit#3': { ...visit, visit_id: 'C' },
      medical_settlement: { ...paid, visit_id: 'A', settlement_id: 'SA' },
      'medical_settlement#2': { ...paid, visit_id: 'B', settlement_id: 'SB' },
      'medical_settlement#3': { ...paid, visit_id: 'C', settlement_id: 'SC' },
      provider: { ...register, provider_id: 'H3' },
    },
    columns: {
      丙人: 'medical_visit#3.person_id',
      丙日: 'medical_visit#3.begin_on',
      丙院: 'medical_visit#3.provider_id',
      丙类: 'medical_visit#3.med_type',
      途径: 'medical_visit#3.admission_kind',
      转诊号: 'medical_visit#3.referral_no',
      随母: 'medical_visit#3.is_newborn',
      丙种类: 'provider.provider_kind',
      丙基金: 'medical_settlement#3.fund_pay_fen',
      丙状态: 'medical_settlement#3.status',
    },
    table: `
      丙人  丙日        丙院  丙类  途径      转诊号  随母  丙种类    丙基金  丙状态    结果  金额   说明
      1     2024-03-05  H3    11    -         -       否    hospital  50.00   paid      命中  50.00  一日三家
      1     2024-03-05  H3    14    -         -       否    hospital  50.00   paid      命中  50.00  慢特病门诊
      1     2024-03-05  H3    21    -         -       否    hospital  50.00   paid      命中  50.00  当日入院
      1     2024-03-05  H9    11    -         -       否    hospital  50.00   paid      命中  50.00  登记册没有的医院
      1     2024-03-05  H2    11    -         -       否    hospital  50.00   paid      放过  -      第三次仍在第二家
      1     2024-03-06  H3    11    -         -       否    hospital  50.00   paid      放过  -      次日
      2     2024-03-05  H3    11    -         -       否    hospital  50.00   paid      放过  -      另一个人
      1     2024-03-05  H3    41    -         -       否    pharmacy  50.00   paid      放过  -      药店购药
      1     2024-03-05  H3    14    -         -       否    pharmacy  50.00   paid      放过  -      药店取慢特病药
      1     2024-03-05  H3    13    -         -       否    hospital  50.00   paid      放过  -      急诊
      1     2024-03-05  H3    21    emergency  -       否    hospital  50.00   paid      放过  -      急诊入院
      1     2024-03-05  H3    21    transfer  -       否    hospital  50.00   paid      放过  -      他院转入
      1     2024-03-05  H3    11    -         R1      否    hospital  50.00   paid      放过  -      就诊带转诊号
      1     2024-03-05  H3    51    -         -       是    hospital  50.00   paid      放过  -      新生儿用母亲的卡
      1     2024-03-05  H3    11    -         -       否    hospital  0.00    paid      放过  -      只用个人账户
      1     2024-03-05  H3    11    -         -       否    hospital  50.00   reversed  放过  -      已冲销
    `,
  }),
  examples({
    rule: 'MED-19',
    base: {
      medical_visit: { ...visit, visit_id: 'A', provider_id: 'H1' },
      'medical_visit#2': { ...visit, visit_id: 'B', provider_id: 'H2' },
      'medical_visit#3': { ...visit, visit_id: 'C', provider_id: 'H3' },
      medical_settlement: { ...paid, visit_id: 'A', settlement_id: 'SA', fund_pay_fen: 10 },
      'medical_settlement#2': { ...paid, visit_id: 'B', settlement_id: 'SB', fund_pay_fen: 20 },
      'medical_settlement#3': { ...paid, visit_id: 'C', settlement_id: 'SC', fund_pay_fen: 40 },
      provider: { ...register, provider_id: 'H2' },
      'provider#2': { ...register, provider_id: 'H3' },
      referral_and_remote_filing: { person_id: 1, filing_kind: 'local_referral', valid_from: '2024-03-01' },
    },
    columns: {
      甲时: 'medical_visit.begin_at',
      乙时: 'medical_visit#2.begin_at',
      丙时: 'medical_visit#3.begin_at',
      乙法人: 'provider.provider_uscc',
      丙法人: 'provider#2.provider_uscc',
      备案类: 'referral_and_remote_filing.filing_kind',
      转入: 'referral_and_remote_filing.to_provider_id',
      备案止: 'referral_and_remote_filing.valid_to',
      撤销: 'referral_and_remote_filing.withdrawn_on',
    },
    table: `
      甲时                 乙时                 丙时                 乙法人  丙法人  备案类          转入  备案止      撤销        结果  金额   说明
      2024-03-05 08:00:00  2024-03-05 10:00:00  2024-03-05 15:00:00  -       -       无              无    无          无          命中  40.00  第三家的钱
      2024-03-05 15:00:00  2024-03-05 10:00:00  2024-03-05 08:00:00  -       -       无              无    无          无          命中  10.00  按时间排第三家
      -                    -                    -                    -       -       无              无    无          无          命中  40.00  没有时间按机构排
      -                    -                    -                    52X     52X     无              无    无          无          放过  -      同一法人两个院区
      -                    -                    -                    52X     52Y     无              无    无          无          命中  40.00  两个法人
      -                    -                    -                    -       -       local_referral  H3    2024-03-05  -           放过  -      转诊备案末日
      -                    -                    -                    -       -       local_referral  H3    2024-03-04  -           命中  40.00  备案前一日到期
      -                    -                    -                    -       -       local_referral  -     -           -           放过  -      备案未写转入机构
      -                    -                    -                    -       -       local_referral  H9    -           -           命中  40.00  备案转去别家
      -                    -                    -                    -       -       local_referral  H3    -           2024-03-05  命中  40.00  当日已撤销
      -                    -                    -                    -       -       resident        H3    -           -           命中  40.00  异地长期居住不是转诊
    `,
  }),
]
