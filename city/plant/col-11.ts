/** 欠费:三个月没有催缴、缓缴、清偿计划,或滞纳金不符。 */
import { type City, monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Part, type Plant, truth, violations, worker } from './plant.ts'
import { assessedAs, assessedKey, caseEmployers, ledger, recordNo } from './staff.ts'

const rule = 'COL-11'
const innocents: Readonly<Record<string, string>> = {
  plan: '正在履行的分期清偿计划',
  deferred: '批准缓缴,期限未满',
  insolvent: '已破产,由破产程序清偿',
  settled: '已足额清欠,滞纳金按万分之五',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, {
    unpursued: [worker],
    lapsed: [worker],
    'wrong-fee': [worker],
    'assessed-unpaid': [worker],
  }),
  ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
]
const employers = caseEmployers(rule, parts)

export const col11: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const month = monthAgo(city, 6)
    const owedFrom = `${monthAgo(city, 5)} + 3`
    const record = (
      variant: string,
      kind: string,
      n: number,
      on: string,
      more: Record<string, string> = {},
      of = month,
    ): string => ledger(actors(rule, variant), { eid: employers.of(city, variant), kind, n, month: of, on, more })
    const told = (
      variant: string,
      fault: string,
      amountFen: string,
      rows: Record<string, Record<string, string>>,
      of = month,
    ): string =>
      truth({
        rule,
        subject: { employer_id: 'e.uscc' },
        grain: { scheme: `'110'`, from_month: of, fault: `'${fault}'` },
        amountFen,
        claims: '欠费应及时催缴、清欠并按规定加收滞纳金',
        rows,
        from: `${actors(rule, variant)} c join e on e.eid = ${employers.of(city, variant)}`,
      })
    const line = (n: number): Record<string, Record<string, string>> => ({
      arrears_and_waiver: { agency_district: 'c.dist', record_no: recordNo(n) },
    })
    const unpaid = monthAgo(city, 5)
    return [
      record('unpursued', 'arrears', 1, owedFrom),
      told('unpursued', 'unpursued', '1000000', line(1)),
      record('lapsed', 'arrears', 1, `${monthAgo(city, 10)} + 3`),
      record('lapsed', 'deferral', 2, `${monthAgo(city, 9)} + 3`, {
        effective_to: `(${monthAgo(city, 5)} + 3)::date`,
        document_no: `'缓' || no9(c.pid)`,
      }),
      told('lapsed', 'unpursued', '1000000', line(1)),
      record('wrong-fee', 'arrears', 1, `${monthAgo(city, 1)} - 56`),
      // 仍按千分之二计收。
      record('wrong-fee', 'settled', 2, `${monthAgo(city, 1)} + 4`, { late_days: '60', late_fee_fen: '120000' }),
      told('wrong-fee', 'late_fee', '90000', line(2)),
      assessedAs(actors(rule, 'assessed-unpaid'), {
        eid: employers.of(city, 'assessed-unpaid'),
        month: unpaid,
        base: `base_of(c.wage_fen, ${unpaid})`,
      }),
      told(
        'assessed-unpaid',
        'unpursued',
        `share(base_of(c.wage_fen, ${unpaid}), 160000) + share(base_of(c.wage_fen, ${unpaid}), 80000)`,
        { contribution_assessment: assessedKey(unpaid) },
        unpaid,
      ),
      ...['plan', 'deferred', 'insolvent', 'settled'].map((variant) =>
        record(variant, 'arrears', 1, owedFrom, variant === 'insolvent' ? { insolvent: 'true' } : {}),
      ),
      record('plan', 'plan', 2, `${monthAgo(city, 4)} + 3`, { effective_to: `(${monthAgo(city, 4)} + 800)::date` }),
      record('deferred', 'deferral', 2, `${monthAgo(city, 4)} + 3`, {
        effective_to: `(${monthAgo(city, 0)} + 200)::date`,
        document_no: `'缓' || no9(c.pid)`,
      }),
      record('settled', 'settled', 2, `${owedFrom} + 40`, { late_days: '40', late_fee_fen: '20000' }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { employer_id: 'e.uscc' },
          why,
          from: `${actors(rule, variant)} c join e on e.eid = ${employers.of(city, variant)}`,
        }),
      ),
    ]
  },
}
