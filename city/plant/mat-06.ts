/** 分娩前在人数很少的单位突击参保:基数远高于单位平均,或休假一结束就停缴。 */
import { monthAgo } from '../session.ts'
import { claimedBy, claimNo, contributed, insured, mother, registered } from './births.ts'
import { actors, employerOf, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-06'
/** 参保在分娩前九个月:缴费月数够,只是时机和单位可疑。 */
const cases: Readonly<Record<string, { base: string; spare: boolean; before?: boolean; why?: string }>> = {
  'high-base': { base: '1300000', spare: true },
  'large-unit': { base: '1300000', spare: false, why: '单位人数多' },
  transferred: { base: '1300000', spare: true, before: true, why: '此前在别的单位参保' },
  'plain-base': { base: '600000', spare: true, why: '基数与单位平均相当,休假后仍在缴费' },
}
const amount = '(1900000 + c.pid % 40 * 100)::bigint'

export const mat06: Plant = {
  rule,
  spare: () => ({ employers: 4 }),
  parts: (city) => [
    ...violations(city, rule, { 'high-base': [mother] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.entries(cases).flatMap(([variant, { why }]) => (why ? [[variant, [mother]]] : []))),
    ),
  ],
  write: (city) => {
    const born = `${monthAgo(city, 3)} + 6`
    const joined = `month_of((${born})::date) - interval 9 month`
    return Object.entries(cases).flatMap(([variant, { base, spare, before, why }]) => {
      const eid = spare ? employerOf(city, rule, 'c.k % 4') : '(1 + c.k % 3)'
      return [
        insured(rule, variant, eid, joined),
        ...(before
          ? [
              `insert into x_enrollment(pid, scheme, eid, starts_on, ends_on, end_reason, status, n) select c.pid, '310', c.eid, date '2019-03-01', (${joined})::date - 1, 'resigned', '3', 1 from ${actors(rule, variant)} c`,
            ]
          : []),
        contributed(rule, variant, { eid, last: monthAgo(city, 0), months: 13, base }),
        claimedBy({
          rule,
          variant,
          born,
          amount,
          set: {
            employer_id: `(select u.uscc from e u where u.eid = ${eid})`,
            employer_name: `(select u.name from e u where u.eid = ${eid})`,
          },
        }),
        registered(rule, variant, born),
        why
          ? innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` })
          : truth({
              rule,
              subject: { person_id: 'c.id' },
              grain: { born_on: `(${born})::date` },
              amountFen: amount,
              claims: '分娩前在小单位突击参保,骗取生育待遇',
              rows: { maternity_benefit: { agency_district: 'c.dist', payment_no: claimNo() } },
              from: `${actors(rule, variant)} c`,
            }),
      ]
    })
  },
}
