/** 同一次诊疗由医疗、工伤两个基金支付:合计超过账单的部分重复。 */
import { treated, treatmentId } from '../injury-care.ts'
import { monthAgo } from '../session.ts'
import { benefit, benefitKey, recognised, treatmentKey } from './injured.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { castVisit, settlementKey, visited, visitKey } from './stays.ts'

const rule = 'INJ-03'
const claims: Readonly<Record<string, string>> = {
  'same-number': '同一就诊号先由医疗基金结算,又由工伤基金全额报销',
  'by-hand': '住院由医疗基金结算后,票据又由工伤基金全额报销',
  'two-visits': '同日同一次门诊登记两次,两个基金各结算一次',
}
const innocents: Readonly<Record<string, string>> = {
  refunded: '认定工伤后已退回医疗基金',
  remainder: '工伤基金只支付医疗基金支付后的余额',
  'other-illness': '同期在同一医院治疗与工伤无关的疾病',
  advance: '先行支付,尚待追偿',
}
const byHand = ['same-number', 'by-hand', ...Object.keys(innocents)]

export const inj03: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const prov = hospitalOf(city, rule, 0)
    const begin = `${monthAgo(city, 3)} + 4`
    const end = `${monthAgo(city, 3)} + 12`
    const all = [...Object.keys(claims), ...Object.keys(innocents)]
    return [
      // M51.202 腰椎间盘突出: the diagnosis of the visit and of the recognition.
      recognised(city, actors(rule, all), { accident_on: begin, diagnosis: `'M51.202'`, body_part: `'spine'` }),
      ...visited({
        from: actors(rule, byHand),
        no: 1,
        prov,
        begin,
        end,
        totalFen: '600000',
        fundFen: '400000',
        more: {
          di: `case when c.variant = 'other-illness' then 3 else 7 end`,
          refunded: `c.variant = 'refunded'`,
        },
      }),
      ...visited({
        from: actors(rule, 'two-visits'),
        no: 1,
        prov,
        begin,
        medType: '11',
        totalFen: '600000',
        fundFen: '400000',
        more: { di: '7' },
      }),
      ...treated({
        from: actors(rule, 'two-visits'),
        no: '1',
        prov,
        on: begin,
        fundFen: '600000',
        visit: { main_diagnosis_code: `'M51.202'` },
      }),
      benefit(
        actors(rule, byHand),
        'medical_fee',
        monthAgo(city, 1),
        `case when c.variant = 'remainder' then 200000 else 600000 end`,
        {
          prov,
          visit_id: `case when c.variant in ('same-number', 'remainder', 'refunded') then 'JZ' || ${castVisit('c.pid', 1)} end`,
          incurred_from: begin,
          incurred_to: end,
          advance: `c.variant = 'advance'`,
        },
      ),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: visitKey(1),
          amountFen: '400000',
          claims: claim,
          rows: {
            medical_settlement: settlementKey(1),
            medical_visit: visitKey(1),
            ...(variant === 'two-visits'
              ? { 'medical_settlement#2': treatmentKey(treatmentId('c.pid', '1')) }
              : { injury_benefit: benefitKey(monthAgo(city, 1)) }),
          },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
