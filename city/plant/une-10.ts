/** 本人辞职或离职后很快由原单位再参保;原因更正、单位过错、三个月后再招用、未减员不是。 */
import { claimed, claimTold, drawn, monthBack } from './claimants.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Plant, violations, worker } from './plant.ts'

const rule = 'UNE-10'
const ways = { resigned: [worker], 'reported-resigned': [worker], rehired: [worker] }
const innocents: Readonly<Record<string, string>> = {
  corrected: '单位报为辞职,经核实已更正',
  'employer-fault': '用人单位有过错,劳动者解除合同',
  'hired-late': '三个月以后原单位重新招用',
  'no-break': '原单位没有及时减员,参保没有中断',
  'mistaken-entry': '误增人员,当月撤回',
}
const left = `${monthBack(6)} + 9`

const spell = (variant: string, n: number, set: Readonly<Record<string, string>>): string =>
  into(
    'x_enrollment',
    { pid: 'c.pid', scheme: `'110'`, eid: 'c.eid', starts_on: `${monthBack(70)} + 3`, n: `${n}`, ...set },
    actors(rule, variant),
  )
const ended = (reason: string): Readonly<Record<string, string>> => ({
  status: `'3'`,
  ends_on: left,
  end_reason: `'${reason}'`,
})

export const une10: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => {
    const claims = '本人辞职或假失业,仍享受失业保险金'
    const enrollment = (n: number): Readonly<Record<string, string>> => ({
      agency_district: 'c.dist',
      enrollment_no: `'DJ' || no9(c.pid) || '110${n}'`,
    })
    return [
      // Who was taken in again draws no longer than to the month of it: what he draws beyond is another rule's.
      drawn(
        actors(
          rule,
          [...Object.keys(ways), ...Object.keys(innocents)].filter((variant) => variant !== 'hired-late'),
        ),
      ),
      drawn(actors(rule, 'hired-late'), { newest: 1 }),
      claimed(actors(rule, 'resigned'), { reason: `'resigned'` }),
      spell('resigned', 0, ended('resigned')),
      claimTold({ rule, variant: 'resigned', oldest: 5, claims }),
      claimed(actors(rule, 'reported-resigned'), { reason: `'dismissed'` }),
      spell('reported-resigned', 0, ended('resigned')),
      claimTold({
        rule,
        variant: 'reported-resigned',
        oldest: 5,
        claims,
        rows: { enrollment: enrollment(0) },
      }),
      claimed(actors(rule, 'rehired')),
      spell('rehired', 0, ended('expired')),
      spell('rehired', 1, { starts_on: `${monthBack(4)} + 3` }),
      claimTold({ rule, variant: 'rehired', oldest: 5, claims, rows: { enrollment: enrollment(1) } }),
      claimed(actors(rule, 'corrected'), { reason: `'dismissed'`, corrected_on: `${monthBack(6)} + 16` }),
      spell('corrected', 0, ended('resigned')),
      claimed(actors(rule, 'employer-fault'), { reason: `'employer_fault'` }),
      spell('employer-fault', 0, ended('resigned')),
      claimed(actors(rule, 'hired-late')),
      spell('hired-late', 0, ended('expired')),
      spell('hired-late', 1, { starts_on: `${monthBack(2)} + 3` }),
      claimed(actors(rule, 'no-break')),
      spell('no-break', 0, {}),
      claimed(actors(rule, 'mistaken-entry')),
      spell('mistaken-entry', 0, ended('expired')),
      spell('mistaken-entry', 1, {
        status: `'3'`,
        starts_on: `${monthBack(4)} + 3`,
        ends_on: `${monthBack(4)} + 12`,
        end_reason: `'other'`,
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
