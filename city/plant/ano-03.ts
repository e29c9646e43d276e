/** 手工报销扎堆在复核限额以下或整千元。四个人各交几笔;险种用基础人口不报的一种,免得相互掺杂。 */
import { firstRemote } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { more } from './more.ts'
import { innocent, type Part, type Plant, truth, worker } from './plant.ts'

const rule = 'ANO-03'

interface Heap {
  readonly district: string
  /** Claims of each of the four persons. */
  readonly each: number
  /** SQL of the claimed sum in fen over i, from 0. */
  readonly sum: string
  readonly pattern?: string
  readonly why?: string
}
const heaps: Readonly<Record<string, Heap>> = {
  section: { district: '410102', each: 3, sum: '960000 + i * 3001', pattern: 'below-section' },
  bureau: { district: '410103', each: 4, sum: '4790000 + i * 11003', pattern: 'below-bureau' },
  round: { district: '410104', each: 6, sum: '(i + 1) * 100000', pattern: 'round' },
  tariff: { district: '410105', each: 4, sum: '980000', why: '按病种定额,人人同一金额' },
  symmetric: { district: '410106', each: 5, sum: '952000 + i * 5003', why: '限额上下一样多' },
  few: { district: '410108', each: 2, sum: '960000 + i * 3001', why: '一个季度只有八笔' },
}

export const ano03: Plant = {
  rule,
  parts: () =>
    Object.keys(heaps).map(
      (variant): Part => ({ rule, variant, count: 1, slots: Array.from({ length: 4 }, () => worker) }),
    ),
  write: (city) => {
    const m = monthAgo(city, 2)
    return Object.entries(heaps).flatMap(([variant, { district, each, sum, pattern, why }]) => {
      const claims = `(select a.*, a.slot + 4 * n.n::integer as i from (select * from p where cast_ and rule = '${rule}' and variant = '${variant}') a cross join range(${each}) n(n)) c
        join prov v on v.ix = ${firstRemote(city.people)} + c.slot join officer o0 on o0.dist = '${district}' and o0.n = 0 join officer o1 on o1.dist = '${district}' and o1.n = 1`
      const fen = `(${sum.replaceAll(/\bi\b/g, 'c.i')})::bigint`
      const subject = { agency_district: `'${district}'`, scheme: `'330'` }
      return [
        more(
          'reimbursement_voucher',
          {
            claim_line_no: `'BXC${variant}' || c.i`,
            claim_no: `'BXDC${variant}' || c.i`,
            person_id: 'c.id',
            person_name: 'c.name',
            scheme: `'330'`,
            provider_id: 'v.code',
            invoice_code: `'0410019999'`,
            invoice_no: `no9(c.pid) || c.i`,
            issuer_code: 'v.code',
            issuer_name: 'v.name',
            issued_on: `(${m} - 20)::date`,
            invoice_fen: `${fen} + 70000`,
            layer: `'supplementary'`,
            claimed_on: `(${m} + c.i)::date`,
            claimed_fen: fen,
            paid_fen: `${fen} // 2`,
            paid_on: `(${m} + c.i + 14)::date`,
            status: `'paid'`,
            account_id: 'c.acct',
            account_name: 'c.name',
            review_mode: `'manual'`,
            first_reviewer_id: 'o0.officer_id',
            first_reviewed_at: `(${m} + c.i + 3 + interval 10 hour)::timestamp`,
            second_reviewer_id: 'o1.officer_id',
            second_reviewed_at: `(${m} + c.i + 6 + interval 15 hour)::timestamp`,
            agency_district: `'${district}'`,
          },
          claims,
        ),
        pattern === undefined
          ? innocent({ rule, subject, why: why ?? '', from: '(select 1) c' })
          : truth({
              rule,
              subject,
              grain: { pattern: `'${pattern}'`, for_quarter: `date_trunc('quarter', ${m})::date` },
              amountFen: '0',
              claims: '扎堆在复核限额以下的报销应核查是否拆分',
              rows: '[]',
              from: '(select 1) c',
            }),
      ]
    })
  },
}
