/** Planted claimants of unemployment benefit: a claim, its months paid, and the truth about a whole claim. */
import { unemploymentNo } from '../unemployment.ts'
import { into } from './into.ts'
import { actors, truth } from './plant.ts'

export const benefitFen = '168000 + c.pid % 40 * 100'
export const monthBack = (back: number): string => `add_months(c.w1, -${back})`

/** Who lost the job six months before the window's last month and draws from the month after, for a year. */
export const claimed = (from: string, set: Readonly<Record<string, string>> = {}): string =>
  into(
    'x_claim',
    {
      pid: 'c.pid',
      left_on: `${monthBack(6)} + 9`,
      contributed: '50',
      granted: '12',
      right_from: monthBack(5),
      right_to: 'add_months(c.w1, 6)',
      ...set,
    },
    from,
  )

export interface Drawn {
  readonly newest?: number
  readonly oldest?: number
  readonly set?: Readonly<Record<string, string>>
}

/** One month of benefit after the other, counted back from the window's last. */
export const drawn = (from: string, { newest = 0, oldest = 5, set = {} }: Drawn = {}): string =>
  into(
    'x_unemployment',
    {
      pid: 'c.pid',
      for_month: 'add_months(c.w1, -c.b)',
      paid_on: 'add_months(c.w1, -c.b) + 20',
      amount_fen: benefitFen,
      month_no: '6 - c.b',
      ...set,
    },
    `(select a.*, b::integer as b from ${from} a cross join range(${newest}, ${oldest + 1}) t(b))`,
  )

export const paymentKey = (month: string): Record<string, string> => ({
  agency_district: 'c.dist',
  payment_no: unemploymentNo({ pid: 'c.pid', month }),
})
export const claimKey = { assessment_no: `'SH' || no9(c.pid)` }

/** Each month from `newest` to `oldest` is a finding of its own. */
export const monthsTold = (of: {
  readonly rule: string
  readonly variant: string
  readonly newest?: number
  readonly oldest: number
  readonly claims: string
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>
}): string =>
  truth({
    rule: of.rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.m' },
    amountFen: benefitFen,
    claims: of.claims,
    rows: { unemployment_payment: paymentKey('c.m'), ...of.rows },
    from: `(select a.*, add_months(a.w1, -b::integer) as m from ${actors(of.rule, of.variant)} a cross join range(${of.newest ?? 0}, ${of.oldest + 1}) t(b)) c`,
  })

/** The claim is one finding, with the money of the months from `newest` to `oldest`. */
export const claimTold = (of: {
  readonly rule: string
  readonly variant: string
  readonly newest?: number
  readonly oldest: number
  readonly claims: string
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>
}): string => {
  const months = Array.from({ length: of.oldest - (of.newest ?? 0) + 1 }, (_, index) => (of.newest ?? 0) + index)
  return truth({
    rule: of.rule,
    subject: { person_id: 'c.id' },
    grain: { first_month: monthBack(5) },
    amountFen: `(${benefitFen}) * ${months.length}`,
    claims: of.claims,
    rows: {
      unemployment_assessment: claimKey,
      ...Object.fromEntries(months.map((back) => [`unemployment_payment#${back}`, paymentKey(monthBack(back))])),
      ...of.rows,
    },
    from: `${actors(of.rule, of.variant)} c`,
  })
}
