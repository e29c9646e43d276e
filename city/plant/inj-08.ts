/** 长期待遇超过认证期:最后一次证明以后满十二个月。 */
import { monthAgo } from '../session.ts'
import { appraised, benefitKey, drawn, inMonths, recognised } from './injured.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-08'
/** Newest overdue month to oldest, counted back from the window's last. */
const ways: Readonly<Record<string, readonly [oldest: number, claims: string]>> = {
  lapsed: [2, '上次认证已满十二个月,未再认证仍支付'],
  never: [5, '从未认证,鉴定已过十二个月仍支付'],
  'not-passed': [2, '上次通过的认证已满十二个月,其后认证未通过仍支付'],
}
const innocents: Readonly<Record<string, string>> = {
  'by-data': '已用数据比对认证',
  'of-pension': '养老保险的认证同样证明本人生存',
  late: '迟办认证证明此前仍符合条件',
  reappraised: '十二个月内做过复查鉴定',
}
const amount = '(186000 + c.pid % 40 * 100)'

export const inj08: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(ways).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const all = actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])
    const certified = (
      of: readonly string[],
      back: number,
      cells: Readonly<Record<string, string>> = {},
      no = 'Z',
    ): string =>
      more(
        'qualification_certification',
        {
          certification_no: `'RZ${no}' || no9(c.pid)`,
          person_id: 'c.id',
          person_name: 'c.name',
          scheme: `'410'`,
          certified_on: `${monthAgo(city, back)} + 11`,
          method: `'face'`,
          result: `'passed'`,
          agency_district: 'c.dist',
          ...cells,
        },
        `${actors(rule, of)} c`,
      )
    return [
      recognised(city, all),
      appraised(city, all),
      drawn(all, 'nursing_allowance', amount),
      certified(['lapsed', 'not-passed', 'late'], 15),
      certified(['not-passed'], 2, { result: `'unreachable'` }, 'Y'),
      certified(['late'], 0, {}, 'Y'),
      certified(['by-data'], 8, { method: `'data'`, evidence_dataset: `'medical_visit'` }),
      certified(['of-pension'], 8, { scheme: `'110'` }),
      appraised(city, actors(rule, 'reappraised'), {
        kind: `'injury_review'`,
        appraised_on: `${monthAgo(city, 8)} + 4`,
        n: '1',
      }),
      ...Object.entries(ways).map(([variant, [oldest, claims]]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: 'c.m' },
          amountFen: amount,
          claims,
          rows: { injury_benefit: benefitKey('c.m', '0') },
          from: `${inMonths(actors(rule, variant), 0, oldest)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
