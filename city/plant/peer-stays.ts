/**
 * Stays at spare hospitals of one level over three months, for cases in which hospitals are compared: eight a hospital and
 * month, of a diagnosis that the base population does not have. Each person has four stays a month, in another hospital
 * every time, so that nobody comes back to one within weeks or comes together with the same people again.
 */
import { type City, monthAgo } from '../session.ts'
import { cared } from './care.ts'
import { hospitalOf, innocent, type Part, rowJson, worker } from './plant.ts'

export interface PeerStays {
  readonly rule: string
  /** Kinds of hospitals, in the order of the spare hospitals. */
  readonly kinds: readonly string[]
  readonly diagnosis: string
  /** SQL over c: c.kind, c.h (hospital), c.b (month 0…2), c.no (0…7, the stay in its hospital and month). */
  readonly nights: string
  readonly totalFen: string
  readonly fundFen: string
}

const perMonth = 8

export const peerParts = ({ rule, kinds }: PeerStays): Part[] => [
  { rule, variant: 'patients', count: (kinds.length * perMonth) / 4, slots: [worker] },
]

/** The months are the fourth to the second before the window's last. */
export const peerMonth = (city: City, month: string): string => `add_months(${monthAgo(city, 4)}, ${month})`

const vid = `'C' || no9(c.pid) || 'P' || c.b || c.j`

/** All planned stays: c with the columns of the person and kind, h, b, j, no, begin_on, nights, total_fen, fund_fen; v. */
export const peerFrom = (city: City, of: PeerStays): string => `
  (select c.*, ${of.totalFen} as total_fen, ${of.fundFen} as fund_fen, ${of.nights} as nights, ${peerMonth(city, 'c.b')} + 7 * c.j as begin_on
   from (select s.*, (s.s + 4 * s.b) % ${of.kinds.length} as h, (s.s + 4 * s.b) // ${of.kinds.length} % ${perMonth} as no, [${of.kinds.map((kind) => `'${kind}'`).join(', ')}][1 + (s.s + 4 * s.b) % ${of.kinds.length}] as kind
     from (select a.*, b.b::integer as b, j.j::integer as j, (a.k * 4 + j.j)::integer as s
       from (select * from p where cast_ and rule = '${of.rule}' and variant = 'patients') a cross join range(3) b(b) cross join range(4) j(j)) s) c) c
  join prov v on v.ix = ${hospitalOf(city, of.rule, 'c.h')}`

export const peerStays = (city: City, of: PeerStays): string[] =>
  cared({
    from: peerFrom(city, of),
    vid,
    begin: 'c.begin_on',
    end: 'c.begin_on + c.nights',
    medType: '21',
    totalFen: 'c.total_fen::bigint',
    fundFen: 'c.fund_fen::bigint',
    diagnosis: `'${of.diagnosis}'`,
  })

export const peerRows = `list(${rowJson('medical_visit', { visit_id: `'JZ' || ${vid}` })} order by ${vid})`

export const peerInnocents = (city: City, of: PeerStays, whys: Readonly<Record<string, string>>): string[] =>
  Object.entries(whys).map(([kind, why]) =>
    innocent({
      rule: of.rule,
      subject: { provider_id: 'c.code' },
      why,
      from: `(select distinct v.code from ${peerFrom(city, of)} where c.kind = '${kind}') c`,
    }),
  )
