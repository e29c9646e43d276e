/** 身份信息不实:号码不合校验规则,或与人口信息不符。 */
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'COL-04'
const old = { ...worker, born: ['1970-01-01', '1985-12-31'] } as const
const innocents: Readonly<Record<string, string>> = {
  'old-number': '十五位旧号码,同一人',
  'variant-character': '姓名的异体字',
  'name-dot': '姓名的间隔点写法不同',
  passport: '护照,不适用居民身份号码规则',
  hmt: '港澳台居民居住证',
}
/** Check character replaced by the next one: plainly wrong, always. */
const wrongNumber = `c.id[1:17] || '10X98765432'[1 + (instr('10X98765432', c.id[18]) % 11)::integer]`
const set = (variant: string, columns: string, values: string): string =>
  `insert into x_identity(pid, ${columns}) select c.pid, ${values} from ${actors(rule, variant)} c`

export const col04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'wrong-check': [worker], 'other-name': [worker], 'other-birth': [worker] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [variant === 'old-number' ? old : worker]])),
    ),
  ],
  write: () => {
    const told = (variant: string, id: string, register: boolean): string =>
      truth({
        rule,
        subject: { person_id: id },
        grain: { agency_district: 'c.dist' },
        amountFen: '0',
        claims: '核定参保时应发现身份信息不实并停办业务、报部门领导',
        rows: {
          person: { agency_district: 'c.dist', agency_person_no: `'R' || no9(c.pid)` },
          ...(register ? { identity_record: { identity_record_no: `'HJ' || no9(c.pid)` } } : {}),
        },
        from: `${actors(rule, variant)} c`,
      })
    return [
      set('wrong-check', 'agency_id', wrongNumber),
      told('wrong-check', wrongNumber, false),
      set('other-name', 'name', `case when c.name[1:1] = '赵' then '钱' else '赵' end || '德' || c.name[1:1]`),
      told('other-name', 'c.id', true),
      set('other-birth', 'agency_birth', '(c.birth + 420)::date'),
      told('other-birth', 'c.id', true),
      set('old-number', 'agency_id', 'c.id[1:6] || c.id[9:17]'),
      set('variant-character', 'name, agency_name', `'刘淑珍', '刘淑珎'`),
      set('name-dot', 'name, agency_name', `'阿依古丽·买买提', '阿依古丽•买买提'`),
      set('passport', 'agency_id, document_kind, absent', `'E' || (10000000 + c.pid), 'passport', true`),
      set(
        'hmt',
        'agency_id, document_kind, absent',
        `id18('810000' || strftime(c.birth, '%Y%m%d') || (100 + c.pid % 800)::varchar), 'hmt', true`,
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
