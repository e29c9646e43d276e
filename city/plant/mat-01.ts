/** 一张出生医学证明申领两次:多见于父母两边的单位各报一次。 */
import { maternityNo } from '../maternity.ts'
import { monthAgo } from '../session.ts'
import { type Actor, actors, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-01'
const mother: Actor = { seg: 'cast-mother', sex: '2', cat: 'female55', born: ['1990-01-01', '1998-12-31'] }
const father: Actor = { seg: 'cast-father', sex: '1', cat: 'male60', born: ['1988-01-01', '1997-12-31'] }
const innocents: Readonly<Record<string, string>> = {
  twins: '双胞胎,两张证明各报一次',
  'first-reversed': '先报的一次已冲销',
}
const couple = (variant: string): string =>
  `(select a.*, o.pid as father from ${actors(rule, variant)} a join p o on o.rule = a.rule and o.variant = a.variant and o.k = a.k and o.slot = 1)`
const certificate = (letter: string): string => `'S41C' || no9(c.pid) || '${letter}'`
const first = '(1100000 + c.pid % 70 * 100)::bigint'
const second = '(960000 + c.pid % 70 * 100)::bigint'

export const mat01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'both-parents': [mother, father] }),
    ...lookAlikes(city, rule, { twins: [mother, father], 'first-reversed': [mother, father] }),
  ],
  write: (city) => {
    const born = `${monthAgo(city, 3)} + 8`
    const month = monthAgo(city, 3)
    const birth = (variant: string, letter: string, count: number, order: number): string =>
      `insert into x_birth select ${certificate(letter)}, c.pid, c.father, ${born}, ${count}, ${order} from ${couple(variant)} c`
    const claimed = (
      variant: string,
      by: string,
      letter: string,
      day: number,
      amount: string,
      of: { n?: number; status?: string; leave?: string } = {},
    ): string =>
      `insert into x_maternity(pid, certificate, mother, father, born_on, for_month, paid_on, amount_fen, n, status, leave_kind) select ${by}, ${certificate(letter)}, c.pid, c.father, ${born}, ${month}, ${born} + ${day}, ${amount}, ${of.n ?? 0}, '${of.status ?? 'paid'}', '${of.leave ?? 'birth'}' from ${couple(variant)} c`
    return [
      // 父母都早已参保,缴费年限不成问题。
      `insert into x_enrollment(pid, scheme, eid, starts_on) select c.pid, '310', c.eid, date '2018-05-01' from p c where c.cast_ and c.rule = '${rule}'`,
      birth('both-parents', 'A', 1, 1),
      claimed('both-parents', 'c.pid', 'A', 32, first),
      claimed('both-parents', 'c.father', 'A', 61, second),
      truth({
        rule,
        subject: { certificate_no: certificate('A') },
        grain: {},
        amountFen: second,
        claims: '同一张出生医学证明重复申领生育待遇',
        rows: {
          maternity_benefit: { agency_district: 'c.dist', payment_no: maternityNo({ pid: 'c.pid', month, n: '0' }) },
          'maternity_benefit#2': {
            agency_district: 'f.dist',
            payment_no: maternityNo({ pid: 'c.father', month, n: '0' }),
          },
        },
        from: `${couple('both-parents')} c join p f on f.pid = c.father`,
      }),
      birth('twins', 'A', 2, 1),
      birth('twins', 'B', 2, 2),
      claimed('twins', 'c.pid', 'A', 32, first, { leave: 'multiple_birth' }),
      claimed('twins', 'c.pid', 'B', 32, '30000', { n: 1, leave: 'multiple_birth' }),
      birth('first-reversed', 'A', 1, 1),
      claimed('first-reversed', 'c.father', 'A', 30, first, { status: 'reversed' }),
      claimed('first-reversed', 'c.pid', 'A', 64, first),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { certificate_no: certificate('A') }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
