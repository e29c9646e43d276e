/** 未到龄领取:职工自退休次月起领,居民六十周岁。 */
import { addMonths, type Month, monthsBetween } from '#kernel/month.ts'
import type { City } from '../session.ts'
import {
  type Actor,
  actors,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  paidRows,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-06'

/** Birth month of a man whose statutory month is `due`, by trying: the schedule is not one-to-one. */
const bornForRetirementIn = (due: Month): Month => {
  for (let late = 0; late <= 36; late++) {
    const born = addMonths(due, -60 * 12 - late)
    const delay = born < '1965-01' ? 0 : Math.min(36, Math.floor(monthsBetween('1965-01', born) / 4) + 1)
    if (delay === late) return born
  }
  throw new RangeError(`nobody retires in ${due}`)
}
const whole = (month: Month): readonly [string, string] => [`${month}-03`, `${month}-25`]
/** The schedule leaves no birth month for some months; then the nearest earlier one that has. */
const retiresIn = (city: City, back: number): readonly [string, string] | undefined => {
  try {
    return whole(bornForRetirementIn(addMonths(city.lastMonth, -back)))
  } catch {
    return undefined
  }
}

const early: Actor = { seg: 'cast-early', sex: '2', cat: 'female55', born: ['1976-02-01', '1978-11-30'] }
const man55: Actor = { seg: 'cast-early', sex: '1', cat: 'male60', born: ['1966-02-01', '1967-06-30'] }
const woman50: Actor = { seg: 'cast-early', sex: '2', cat: 'female50', born: ['1971-02-01', '1972-11-30'] }
const resident = (city: City, years: number): Actor => ({
  seg: 'cast-early',
  sex: '1',
  cat: 'male60',
  born: [`${addMonths(city.lastMonth, -years * 12)}-05`, `${addMonths(city.lastMonth, -years * 12)}-20`],
})

const flexibleIsPossible = (city: City): boolean => city.lastMonth >= '2025-06'
/** 1965-05 出生的男职工:原年龄 2025-05 已满,法定 2025-07。 */
const flexibleMan: Actor = { seg: 'cast-early', sex: '1', cat: 'male60', born: ['1965-05-03', '1965-05-20'] }

const ways = (city: City): Record<string, readonly Actor[]> => {
  const month = retiresIn(city, 0)
  return {
    early: [early],
    'resident-59': [resident(city, 59)],
    ...(month ? { 'statutory-month': [{ seg: 'cast-early', sex: '1', cat: 'male60', born: month } as Actor] } : {}),
  }
}
const innocentWays = (city: City): Record<string, readonly Actor[]> => {
  const month = retiresIn(city, 1)
  return {
    'special-trade': [man55],
    sick: [man55],
    'woman-50': [woman50],
    'resident-61': [resident(city, 61)],
    ...(month ? { 'month-after': [{ seg: 'cast-early', sex: '1', cat: 'male60', born: month } as Actor] } : {}),
    ...(flexibleIsPossible(city) ? { flexible: [flexibleMan] } : {}),
  }
}
const reasons: Readonly<Record<string, string>> = {
  'special-trade': '经批准的特殊工种退休',
  sick: '凭鉴定结论因病退休',
  'woman-50': '按五十周岁类别核定的女职工',
  'resident-61': '居民已满六十周岁',
  'month-after': '法定退休次月起领',
  flexible: '经批准的弹性提前退休',
}

const assessedAs = (
  variant: string,
  of: { scheme?: string; kind?: string; category: string; more?: Readonly<Record<string, string>>; from?: string },
): string => {
  const from = of.from ?? 'add_months(c.w1, -1)'
  const more = of.more ?? {}
  return `insert into x_assessment(pid, scheme, kind, category, retired_on, benefit_from, approved_fen${Object.keys(
    more,
  )
    .map((name) => `, ${name}`)
    .join('')})
    select c.pid, '${of.scheme ?? '110'}', '${of.kind ?? 'normal'}', '${of.category}', ${from} - 5, ${from}, cast_fen(c.pid)${Object.values(
      more,
    )
      .map((value) => `, ${value}`)
      .join('')} from ${actors(rule, variant)} c`
}

export const pen06: Plant = {
  rule,
  parts: (city) => [...violations(city, rule, ways(city)), ...lookAlikes(city, rule, innocentWays(city))],
  write: (city) => {
    const told = (variant: string, scheme: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims: '未达到法定领取年龄,又无批准的提前退休依据,即核定发放',
        rows: {
          pension_payment: pensionKey('c.for_month', scheme),
          pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '${scheme}'` },
        },
        from: paidRows(rule, variant, 'true'),
      })
    const has = (variant: string): boolean => variant in ways(city) || variant in innocentWays(city)
    return [
      assessedAs('early', { category: 'female55' }),
      paid(actors(rule, 'early'), { oldest: 1 }),
      told('early', '110'),
      assessedAs('resident-59', { scheme: '170', kind: 'resident', category: 'resident60' }),
      paid(actors(rule, 'resident-59'), {
        scheme: '170',
        oldest: 1,
        amount: '(13000 + c.pid % 70 * 100)::bigint',
        paidOn: 'm + 9',
      }),
      told('resident-59', '170'),
      ...(has('statutory-month')
        ? [
            assessedAs('statutory-month', { category: 'male60', from: 'c.w1' }),
            paid(actors(rule, 'statutory-month'), { oldest: 0 }),
            told('statutory-month', '110'),
          ]
        : []),
      assessedAs('special-trade', {
        kind: 'special_trade',
        category: 'male60',
        more: { trade: `'heights'`, trade_no: `'特工' || c.pid` },
      }),
      assessedAs('sick', { kind: 'sick', category: 'male60', more: { appraisal_no: `'JD' || no9(c.pid) || '0'` } }),
      `insert into x_appraisal(pid, kind, incapable, appraised_on) select c.pid, 'illness', true, add_months(c.w1, -4) from ${actors(rule, 'sick')} c`,
      assessedAs('woman-50', { category: 'female50' }),
      assessedAs('resident-61', { scheme: '170', kind: 'resident', category: 'resident60' }),
      ...(has('month-after')
        ? [
            assessedAs('month-after', { category: 'male60', from: 'c.w1' }),
            paid(actors(rule, 'month-after'), { oldest: 0 }),
          ]
        : []),
      ...(has('flexible')
        ? [
            assessedAs('flexible', {
              kind: 'flexible_early',
              category: 'male60',
              from: `date '2025-06-01'`,
              more: { flexible: 'true', flexible_no: `'弹性' || c.pid` },
            }),
            `insert into x_pension(pid, scheme, for_month, paid_on, amount_fen) select c.pid, '110', date '2025-06-01', date '2025-06-15', cast_fen(c.pid) from ${actors(rule, 'flexible')} c`,
          ]
        : []),
      paid(actors(rule, ['special-trade', 'sick', 'woman-50']), { oldest: 1 }),
      paid(actors(rule, 'resident-61'), { scheme: '170', oldest: 1, amount: '15000', paidOn: 'm + 9' }),
      ...Object.entries(reasons).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
