/** 工伤范围外的药品、项目由工伤基金支付:目录明示不付,或外伤开慢性病用药。 */
import { treated, treatmentId } from '../injury-care.ts'
import { monthAgo } from '../session.ts'
import { recognised, treatmentKey } from './injured.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-04'
/** Neither is sold to anybody else, so no stock tells of them. */
const cosmetic = '003999990010000'
const insulin = 'XA10AEG048B002010199999'
const ways: Readonly<Record<string, readonly [code: string, claims: string]>> = {
  outside: [cosmetic, '目录规定工伤保险不予支付的项目'],
  chronic: [insulin, '外伤治疗开具糖尿病用药,没有确认的并发症'],
}
const innocents: Readonly<Record<string, readonly [code: string, why: string]>> = {
  comorbidity: [insulin, '经确认的并发症'],
  occupational: [insulin, '职业病'],
  approved: [cosmetic, '限制使用已经审批'],
  'not-valid': [cosmetic, '该明细已作废'],
}

export const inj04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(ways).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const all = { ...ways, ...innocents }
    return [
      more(
        'catalogue_item',
        {
          item_code: `'${cosmetic}'`,
          item_name: `'瘢痕美容修整'`,
          item_kind: `'service'`,
          hospital_level: `'0'`,
          payable_medical: 'false',
          payable_injury: 'false',
          valid_from: `date '2022-01-01'`,
        },
        '(select 1) c',
      ),
      recognised(city, actors(rule, Object.keys(all)), {
        comorbidity: `case when c.variant = 'comorbidity' then '糖尿病足' end`,
        occupational: `c.variant = 'occupational'`,
      }),
      ...Object.entries(all).flatMap(([variant, [code]]) =>
        treated({
          from: actors(rule, variant),
          no: '1',
          prov: '1',
          on: `${monthAgo(city, 2)} + 6`,
          fundFen: '(48000 + c.pid % 50 * 100)::bigint',
          itemCode: `'${code}'`,
          item: {
            limited_use_approved: String(variant === 'approved'),
            is_valid: String(variant !== 'not-valid'),
          },
        }),
      ),
      ...Object.entries(ways).map(([variant, [code, claims]]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { item_code: `'${code}'`, for_month: monthAgo(city, 2) },
          amountFen: '(48000 + c.pid % 50 * 100)',
          claims,
          rows: {
            medical_item: { item_no: `'MX' || ${treatmentId('c.pid', '1')}` },
            medical_settlement: treatmentKey(treatmentId('c.pid', '1')),
          },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, [, why]]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
