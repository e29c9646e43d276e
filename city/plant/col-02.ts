/** 费率不符:核定的费率,或没有核定明细时实缴所记的费率。 */
import { contributionNo } from '../collection.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { assessedAs, assessedKey } from './staff.ts'

const rule = 'COL-02'
const innocents: Readonly<Record<string, string>> = {
  corrected: '首版费率错误,第二版已更正',
  rounding: '一分的尾差',
  'injury-cut': '工伤保险阶段性降费',
  'award-rate': '按裁决书所定费率补缴',
}

export const col02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'low-rate': [worker], 'injury-class': [worker], 'stated-rate': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const month = monthAgo(city, 2)
    const base = `base_of(c.wage_fen, ${month})`
    const eid = 'c.eid'
    const pays = (variant: string, scheme: string, employer: string, personal: string, more = ''): string =>
      `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen, employer_ppm, personal_ppm${more ? ', kind, doc' : ''})
       select c.pid, '${scheme}', ${month}, ${month} + 14, c.eid, ${base}, ${employer}, ${personal}${more} from ${actors(rule, variant)} c join e on e.eid = c.eid`
    const told = (variant: string, scheme: string, amountFen: string, rows: Record<string, Record<string, string>>) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: month, scheme: `'${scheme}'` },
        amountFen,
        claims: '应按规定的费率分险种足额征缴,核定的费率不符',
        rows,
        from: `${actors(rule, variant)} c join e on e.eid = c.eid`,
      })
    return [
      assessedAs(actors(rule, 'low-rate'), { eid, month, base, employerPpm: '120000' }),
      pays('low-rate', '110', '120000', '80000'),
      told('low-rate', '110', `share(${base}, 160000) - share(${base}, 120000)`, {
        contribution_assessment: assessedKey(month),
      }),
      assessedAs(actors(rule, 'injury-class'), {
        eid,
        month,
        base,
        scheme: '410',
        employerPpm: '2 * e.risk_ppm',
        personalPpm: '0',
      }),
      pays('injury-class', '410', '2 * e.risk_ppm', '0'),
      told('injury-class', '410', `share(${base}, 2 * e.risk_ppm) - share(${base}, e.risk_ppm)`, {
        contribution_assessment: assessedKey(month, '410'),
      }),
      pays('stated-rate', '110', '160000', '60000'),
      told('stated-rate', '110', `share(${base}, 80000) - share(${base}, 60000)`, {
        contribution: {
          agency_district: 'c.dist',
          contribution_no: contributionNo({ pid: 'c.pid', month, scheme: `'110'`, n: '0' }),
        },
      }),
      assessedAs(actors(rule, 'corrected'), { eid, month, base, employerPpm: '120000' }),
      assessedAs(actors(rule, 'corrected'), {
        eid,
        month,
        base,
        version: 2,
        more: { change_kind: `'rate'`, change_document_no: `'更' || no9(c.pid)` },
      }),
      pays('corrected', '110', '160000', '80000'),
      assessedAs(actors(rule, 'rounding'), {
        eid,
        month,
        base,
        employerDue: `share(${base}, 160000) - 1`,
      }),
      pays('rounding', '110', '160000', '80000'),
      assessedAs(actors(rule, 'injury-cut'), {
        eid,
        month,
        base,
        scheme: '410',
        employerPpm: 'e.risk_ppm // 2',
        personalPpm: '0',
      }),
      pays('injury-cut', '410', 'e.risk_ppm // 2', '0'),
      pays('award-rate', '110', '120000', '80000', `, 'backpay', '豫裁' || no9(c.pid)`),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
