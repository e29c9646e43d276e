/** 一个账户同月收取多人待遇。账户是头一人的;他人的钱进了他的账户,户名与姓名不符。 */
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  type Part,
  type Plant,
  paid,
  pensioner,
  pensionKey,
  rowJson,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-05'
const woman = { ...pensioner, sex: '2', cat: 'female55', born: ['1950-01-01', '1959-12-31'] } as const
const innocents = {
  institution: [[pensioner, pensioner, pensioner], '已登记的敬老院集体账户'],
  agent: [[pensioner, pensioner], '已登记的子女代领,当月只收两人'],
  spouse: [[pensioner, woman], '夫妻共用一个账户'],
  'passed-on': [[pensioner, pensioner], '一人之后另一人使用,不在同一月份'],
  'death-grant': [[pensioner, pensioner], '丧葬补助金打入遗属账户'],
} as const

/** Everybody of a part with the account of its first person: columns of p and owner's pid, acct, name. */
const withOwner = (variant: string): string =>
  `(select a.*, o.pid as owner_pid, o.acct as owner_acct, o.name as owner_name from p a join p o on o.rule = a.rule and o.variant = a.variant and o.k = a.k and o.slot = 0 where a.cast_ and a.rule = '${rule}' and a.variant = '${variant}')`
/** Sends the payments of later persons into the first one's account. */
const redirect = (variant: string, where = 'true'): string =>
  `update x_pension set acct = o.owner_acct, acct_name = o.owner_name from ${withOwner(variant)} o where x_pension.pid = o.pid and o.slot > 0 and ${where}`
const register = (
  variant: string,
  kind: string,
  slot: string,
  more: Readonly<Record<string, string>>,
  where = 'true',
): string =>
  `insert into x_account(n, acct, acct_name, kind, pid, holder, starts_on, dist${Object.keys(more)
    .map((name) => `, ${name}`)
    .join('')})
   select c.pid, c.owner_acct, c.owner_name, '${kind}', ${slot}, c.owner_pid, c.w1 - 500, c.dist${Object.values(more)
     .map((value) => `, ${value}`)
     .join('')} from ${withOwner(variant)} c where ${where}`

const told = (variant: string): string =>
  truth({
    rule,
    subject: { account_id: 'c.owner_acct' },
    grain: { for_month: 'c.for_month' },
    amountFen: 'c.others_fen',
    claims: '同一账户同月收取多人待遇,未登记代领或集体账户,经办机构未核查异常账户',
    rows: 'c.rows',
    from: `(select owner_acct, for_month, sum(case when slot > 0 then amount_fen else 0 end) as others_fen, list(row order by slot) as rows from (
      select c.owner_acct, c.slot, x.for_month, x.amount_fen, ${rowJson('pension_payment', pensionKey('x.for_month', '110'))} as row from ${withOwner(variant)} c join x_pension x on x.pid = c.pid where x.for_month >= add_months(c.w1, -2)) group by all) c`,
  })

export const pen05: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'three-persons': [pensioner, pensioner, pensioner],
      'two-persons': [pensioner, woman],
    }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.entries(innocents).map(([variant, [slots]]): [string, Part['slots']] => [variant, slots]),
      ),
    ),
  ],
  write: () => {
    const every = ['three-persons', 'two-persons', ...Object.keys(innocents)]
    return [
      ...[0, 1, 2].map((slot) => assessed(actors(rule, every, slot))),
      `update x_assessment set category = p.cat from p where p.pid = x_assessment.pid and p.rule = '${rule}' and p.cat <> 'male60'`,
      ...[0, 1, 2].map((slot) =>
        paid(
          actors(
            rule,
            every.filter((variant) => variant !== 'passed-on' && variant !== 'death-grant'),
            slot,
          ),
          { oldest: 2 },
        ),
      ),
      redirect('three-persons'),
      redirect('two-persons'),
      register('three-persons', 'personal', 'c.pid', {}, 'c.slot = 0'),
      register('two-persons', 'personal', 'c.pid', {}, 'c.slot = 0'),
      told('three-persons'),
      told('two-persons'),
      redirect('institution'),
      register(
        'institution',
        'institution',
        'null',
        {
          institution: `'郑州市' || c.dist || '敬老院'`,
          institution_kind: `'nursing_home'`,
          authorised: `'委托' || c.pid`,
        },
        'c.slot = 0',
      ),
      redirect('agent'),
      register('agent', 'agent', 'c.pid', { relation: `'child'`, authorised: `'委托' || c.pid` }, 'c.slot = 1'),
      redirect('spouse'),
      `insert into x_kinship(pid, relative, relation) select c.pid, c.owner_pid, 'spouse' from ${withOwner('spouse')} c where c.slot = 1
       union all select c.owner_pid, c.pid, 'spouse' from ${withOwner('spouse')} c where c.slot = 1`,
      paid(actors(rule, 'passed-on', 0), { newest: 2, oldest: 3 }),
      paid(actors(rule, 'passed-on', 1), { newest: 0, oldest: 1 }),
      redirect('passed-on'),
      paid(actors(rule, 'death-grant', 0), { oldest: 2 }),
      paid(actors(rule, 'death-grant', 1), { item: 'funeral_grant', newest: 1, oldest: 1, amount: '792000' }),
      redirect('death-grant'),
      `insert into x_death(pid, died_on, received_on) select c.pid, add_months(c.w1, -2) + 5, add_months(c.w1, -2) + 20 from ${actors(rule, 'death-grant', 1)} c`,
      ...Object.entries(innocents).map(([variant, [, why]]) =>
        innocent({ rule, subject: { account_id: 'c.acct' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
