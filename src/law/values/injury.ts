/** Numbers and lists of work injury: who the fund pays, what counts as another illness, what was before pooling. */
import { type Basis, lawOf, practice } from '../basis.ts'
import { type DatedValue, dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const flags = (column: string, names: readonly string[], basis: Basis): DatedValue[] =>
  names.map((name) => ({ from: judgedFrom, scope: { [column]: name }, value: true, basis }))

/** Grades at which the fund pays the disability allowance; that of grades 5 and 6 is the employer's. */
export const fundPaidGrade = dated(
  'flag',
  flags('grade', ['1', '2', '3', '4'], lawOf('injury-regulation', '第35条', 'U')),
)

/** What was injured before this year was taken into pooling later and may lack its papers here (老工伤). */
export const legacyBeforeYear = dated('year', [
  { from: judgedFrom, value: 2011, basis: practice('老工伤:2011年前发生、后纳入统筹管理', 'U') },
])

/**
 * Groups of the national drug code (西药 X + ATC group) that treat a lasting illness: diabetes, blood pressure, blood
 * fats. For an injury they need an agreed comorbidity.
 */
export const chronicDrugGroup = dated(
  'flag',
  flags(
    'drug_group',
    ['XA10', 'XC02', 'XC07', 'XC08', 'XC09', 'XC10'],
    practice('工伤非伤用药:外伤诊断开具慢性病用药', 'V2'),
  ),
)

/** Neighbouring parts, of which records name now the one and now the other. */
const neighbours: readonly (readonly [string, string])[] = [
  ['head', 'eye'],
  ['head', 'neck'],
  ['neck', 'spine'],
  ['chest', 'spine'],
  ['abdomen', 'spine'],
  ['abdomen', 'lower_limb'],
  ['chest', 'upper_limb'],
]

/** Treated parts that agree with a recognised part although they are not the same word. */
export const neighbouringPart = dated(
  'flag',
  neighbours
    .flatMap(([one, other]) => [
      { recognised: one, treated: other },
      { recognised: other, treated: one },
    ])
    .map((scope) => ({
      from: judgedFrom,
      scope,
      value: true,
      basis: practice('相邻部位的诊疗记录互有出入', 'U'),
    })),
)

/** Years by which the age on a visit may miss the register's before somebody else is suspected. */
export const identityAgeYears = scalar('year', 5, practice('冒名就医:年龄明显不符,留足虚岁与登记误差', 'U'))

/** Months after that of leaving in which the former employer's late report still explains a contribution. */
export const lateLeaverReportMonths = scalar('month', 1, practice('单位减员申报滞后一个月', 'U'))
