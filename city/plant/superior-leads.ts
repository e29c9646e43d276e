/** 省厅下发的疑点: part of them the very matters that the platform finds itself, part others. No rule's truth. */

import { more } from './more.ts'
import type { Plant } from './plant.ts'

const order = (pick: string, lead: string, from: string): string =>
  more(
    'superior_lead',
    {
      order_no: `'豫人社基金〔' || year(c.w1) || '〕16号'`,
      line_no: pick,
      issuer_kind: `'province'`,
      issued_on: `c.w1 + 4`,
      due_on: `c.w1 + 65`,
      scheme: `'110'`,
      problem: `'${lead}'`,
      person_id: 'c.id',
      person_name: 'c.name',
      from_month: 'add_months(c.w1, -5)',
      to_month: 'c.w1',
      agency_district: 'c.dist',
    },
    from,
  )

export const superiorLeads: Plant = {
  rule: '上级下发',
  parts: () => [],
  write: () => [
    order(
      'row_number() over (order by c.pid)',
      '疑似死亡后继续领取养老金',
      `(select * from p where cast_ and rule = 'PEN-01' and slot = 0) c`,
    ),
    order(
      '500 + row_number() over (order by c.pid)',
      '疑似跨省重复领取养老金',
      `(select * from p where not cast_ and seg = 'ret110' order by pid limit 5) c`,
    ),
  ],
}
