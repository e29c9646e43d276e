/** 同一证书两次领技能提升补贴;退票重发、另一等级、发证机构不同、另一资金不是。 */
import { beside, reviewed } from './benefits.ts'
import { monthBack } from './claimants.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'UNE-12'
const ways = { 'second-person': [worker, worker], 'same-person': [worker] }
const innocents: Readonly<Record<string, string>> = {
  reissued: '前一笔已退票,重新支付',
  'next-level': '另一等级另有证书',
  'other-issuer': '另一发证机构的编号相同',
  'other-budget': '第二笔由就业补助资金支付',
}
const certificate = (suffix = ''): string => `'SZ' || no9(c.pid)${suffix && ` || '${suffix}'`}`
const subsidyNo = (n: number): string => `'JNZ' || no9(c.pid) || '${n}'`

const claimed = (from: string, n: number, set: Readonly<Record<string, string>> = {}): string =>
  more(
    'skill_subsidy',
    {
      payment_no: subsidyNo(n),
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'210'`,
      benefit_item: `'skill_subsidy'`,
      for_month: monthBack(4 - n),
      paid_on: `(${monthBack(4 - n)} + 17)::date`,
      amount_fen: '150000',
      status: `'paid'`,
      payee_name_agrees: 'true',
      account_id: 'c.acct',
      account_name: 'c.name',
      ...reviewed(`(${monthBack(4 - n)} + 17)::date`),
      funding_source: `'insurance_fund'`,
      certificate_no: certificate(),
      certificate_level: `'4'`,
      certificate_issuer: `'河南省职业技能鉴定中心'`,
      issued_on: `(${monthBack(5)} + 2)::date`,
      claimed_on: `(${monthBack(4 - n)} + 2)::date`,
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )

export const une12: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => {
    const all = [...Object.keys(ways), ...Object.keys(innocents)]
    return [
      claimed(
        actors(
          rule,
          all.filter((variant) => variant !== 'reissued'),
        ),
        1,
      ),
      claimed(actors(rule, 'reissued'), 1, { status: `'returned'` }),
      claimed(beside(rule, 'second-person', [1]), 2, {
        person_id: 'c.o1_id',
        person_name: 'c.o1_name',
        account_id: 'c.o1_acct',
        account_name: 'c.o1_name',
      }),
      claimed(actors(rule, ['same-person', 'reissued']), 2),
      claimed(actors(rule, 'next-level'), 2, { certificate_no: certificate('G'), certificate_level: `'3'` }),
      claimed(actors(rule, 'other-issuer'), 2, { certificate_issuer: `'住房和城乡建设部门'` }),
      claimed(actors(rule, 'other-budget'), 2, { funding_source: `'employment_subsidy'` }),
      truth({
        rule,
        subject: { certificate_no: certificate() },
        grain: {},
        amountFen: '150000',
        claims: '同一证书两次领取技能提升补贴',
        rows: {
          skill_subsidy: { agency_district: 'c.dist', payment_no: subsidyNo(2) },
          'skill_subsidy#2': { agency_district: 'c.dist', payment_no: subsidyNo(1) },
        },
        from: `${actors(rule, Object.keys(ways))} c`,
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { certificate_no: certificate() }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
