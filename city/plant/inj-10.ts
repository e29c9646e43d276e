/** 治疗部位与工伤部位不符、年龄性别与本人不符。 */
import { treated, treatmentId } from '../injury-care.ts'
import { monthAgo } from '../session.ts'
import { benefit, benefitKey, recognised, treatmentKey } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-10'
const claims: Readonly<Record<string, string>> = {
  'other-part': '上肢受伤,报销下肢的治疗',
  'other-sex': '就诊人性别与本人不符',
  'other-age': '就诊人年龄与本人相差二十岁',
}
const innocents: Readonly<Record<string, string>> = {
  neighbour: '相邻部位',
  comorbidity: '经确认的并发症发生在其他部位',
  'second-injury': '另一次工伤的部位',
  'nominal-age': '就诊年龄按虚岁登记',
}
const claimed = ['other-part', 'neighbour', 'comorbidity', 'second-injury']

export const inj10: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const served = monthAgo(city, 2)
    const id = treatmentId('c.pid', '1')
    const years = (more: number): string => `(months_between(c.birth, ${served}) // 12 + ${more})::integer`
    const visit = (variant: string, cells: Readonly<Record<string, string>>): string[] =>
      treated({
        from: actors(rule, variant),
        no: '1',
        prov: '1',
        on: `${served} + 9`,
        fundFen: '31000',
        visit: { body_part: `'upper_limb'`, ...cells },
      })
    return [
      recognised(city, actors(rule, [...Object.keys(claims), ...Object.keys(innocents)]), {
        body_part: `'upper_limb'`,
        comorbidity: `case when c.variant = 'comorbidity' then '下肢深静脉血栓' end`,
      }),
      recognised(city, actors(rule, 'second-injury'), {
        n: '1',
        accident_on: `${monthAgo(city, 10)} + 3`,
        body_part: `'lower_limb'`,
      }),
      benefit(actors(rule, claimed), 'medical_fee', monthAgo(city, 1), '420000', {
        prov: '1',
        incurred_from: `${served} + 4`,
        incurred_to: `${served} + 9`,
        body_part: `case when c.variant = 'neighbour' then 'chest' else 'lower_limb' end`,
      }),
      ...visit('other-sex', { sex: `case when c.sex = '1' then '2' else '1' end` }),
      ...visit('other-age', { age: years(20) }),
      ...visit('nominal-age', { age: years(2) }),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: served },
          amountFen: variant === 'other-part' ? '420000' : '31000',
          claims: claim,
          rows:
            variant === 'other-part'
              ? { injury_benefit: benefitKey(monthAgo(city, 1)) }
              : { medical_settlement: treatmentKey(id), medical_visit: { visit_id: `'JZ' || ${id}` } },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
