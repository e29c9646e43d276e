/** 没有依据的调减、减免和核销。 */
import { type City, monthAgo } from '../session.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Part, type Plant, truth, violations, worker } from './plant.ts'
import { assessedAs, assessedKey, caseEmployers, contributed, ledger, recordNo } from './staff.ts'

const rule = 'COL-12'
const innocents: Readonly<Record<string, string>> = {
  left: '人员已离职,当月核定随之调减',
  documented: '有文号的更正',
  restored: '调减后又恢复原额',
  'court-order': '依破产裁定核销',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, { lowered: [worker], relieved: [worker], 'written-off': [worker] }),
  ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
]
const employers = caseEmployers(rule, parts)

export const col12: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const month = monthAgo(city, 4)
    const low = `base_floor(${month})::bigint`
    const high = `(base_floor(${month}) + 200000)::bigint`
    const eidOf = (variant: string): string => employers.of(city, variant)
    const assess = (variant: string, version: number, base: string, more: Record<string, string> = {}): string =>
      assessedAs(actors(rule, variant), { eid: eidOf(variant), month, base, version, more })
    const pays = (variant: string, base: string, set: Record<string, string> = {}): string =>
      contributed(`${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`, month, {
        base_fen: base,
        employer_fen: `share(${base}, 160000)`,
        personal_fen: `share(${base}, 80000)`,
        ...set,
      })
    const told = (variant: string, amountFen: string, rows: Record<string, Record<string, string>>): string =>
      truth({
        rule,
        subject: { employer_id: 'e.uscc' },
        grain: { scheme: `'110'`, from_month: month },
        amountFen,
        claims: '不得擅自减免或核销社会保险费',
        rows,
        from: `${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
      })
    const writtenOff = (variant: string, more: Record<string, string>): string[] => [
      ledger(actors(rule, variant), { eid: eidOf(variant), kind: 'arrears', n: 1, month, on: `${month} + 25` }),
      ledger(actors(rule, variant), {
        eid: eidOf(variant),
        kind: 'write_off',
        n: 2,
        month,
        on: `${monthAgo(city, 2)} + 5`,
        more,
      }),
    ]
    return [
      assess('lowered', 1, high),
      assess('lowered', 2, low, { change_kind: `'base'` }),
      pays('lowered', low),
      told('lowered', `share(${high}, 160000) + share(${high}, 80000) - share(${low}, 160000) - share(${low}, 80000)`, {
        contribution_assessment: assessedKey(month, '110', 2),
      }),
      assessedAs(actors(rule, 'relieved'), {
        eid: eidOf('relieved'),
        month,
        base: high,
        employerDue: `share(${high}, 160000) - 30000`,
        more: { relief_fen: '30000' },
      }),
      pays('relieved', high, { employer_fen: `share(${high}, 160000) - 30000` }),
      told('relieved', '30000', { contribution_assessment: assessedKey(month) }),
      ...writtenOff('written-off', {}),
      told('written-off', '1000000', {
        arrears_and_waiver: { agency_district: 'c.dist', record_no: recordNo(2) },
      }),
      assess('left', 1, high),
      assess('left', 2, '0::bigint', { change_kind: `'headcount'` }),
      into(
        'x_enrollment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          eid: eidOf('left'),
          status: `'3'`,
          starts_on: `${month} - 900`,
          ends_on: `${month} - 3`,
          end_reason: `'resigned'`,
        },
        actors(rule, 'left'),
      ),
      assess('documented', 1, high),
      assess('documented', 2, low, { change_kind: `'base'`, change_document_no: `'更' || no9(c.pid)` }),
      pays('documented', low),
      assess('restored', 1, high),
      assess('restored', 2, low, { change_kind: `'base'` }),
      assess('restored', 3, high, { change_kind: `'correction'` }),
      pays('restored', high),
      ...writtenOff('court-order', { document_no: `'豫破裁' || no9(c.pid)`, insolvent: 'true' }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { employer_id: 'e.uscc' },
          why,
          from: `${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
        }),
      ),
    ]
  },
}
