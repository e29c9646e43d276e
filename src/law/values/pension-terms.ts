/** Terms and thresholds of pension payment, pension survivors and recognised service (chapter 五). */
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/**
 * Whether a pension of one's own ends the survivor's monthly allowance, by scheme of the own pension. No value for the
 * resident pension: whether its small sum ends the allowance was not seen, so it is not judged.
 */
export const ownPensionEndsAllowance = dated('flag', [
  {
    from: judgedFrom,
    scope: { scheme: '110' },
    value: true,
    basis: practice('供养人员有本人职工养老金即不再享受生活困难补助', 'U'),
  },
  {
    from: judgedFrom,
    scope: { scheme: '120' },
    value: true,
    basis: practice('供养人员有本人退休费即不再享受生活困难补助', 'U'),
  },
])

/** Grades of disability that count as wholly incapable of work for a survivor's right (scope column grade). */
export const severeDisability = dated(
  'flag',
  ['1', '2'].map((grade) => ({
    from: judgedFrom,
    scope: { grade },
    value: true,
    basis: practice('重度残疾视同完全丧失劳动能力,从宽', 'U'),
  })),
)

/** Age, in months, below which a first job needs one of the lawful ways into work. */
export const workingAge = dated('month', [
  { from: '1900-01-01', value: 192, basis: lawOf('labour-1999-8', '参加工作时不满十六周岁', 'U') },
])

/** Change from one monthly pension to the next from which it is looked at, in parts per million of the earlier one. */
export const pensionJumpShare = scalar('ppm', 100_000, practice('审计模型 P13:月环比变动一成以上', 'U'))

/** And the least sum of such a change, in fen: a resident pension moves by more than a tenth with little money. */
export const pensionJumpFloor = scalar('fen', 10_000n, practice('审计模型 P13:月环比变动一百元以上', 'U'))

/** What a payment may exceed the approved amount by, in fen: pensions are rounded up in several steps. */
export const approvedAmountTolerance = scalar('fen', 100n, practice('见分进角等尾差一元以内', 'U'))

/** From this day a determination needs a first and a second reviewer. */
export const dualReviewRequired = dated('flag', [{ from: judgedFrom, value: true, basis: zz27('五(三)') }])

const enterprise = practice('企业职工个人缴费实施月份各地不一,按一九九六年一月从宽', 'U')
const offices = practice('机关事业单位二〇一四年十月起实行个人缴费', 'U')

/**
 * First month that may no longer be deemed contributed, 'YYYY-MM', by scheme and kind of service. Military service has no
 * such month: it is deemed contributed whenever it was.
 */
export const deemedServiceEnd = dated('year-month', [
  ...['state_worker', 'educated_youth', 'special_trade', 'other'].map((kind) => ({
    from: '1900-01-01',
    scope: { scheme: '110', kind },
    value: '1996-01',
    basis: enterprise,
  })),
  { from: '1900-01-01', scope: { scheme: '110', kind: 'civil_service' }, value: '2014-10', basis: offices },
  ...['state_worker', 'educated_youth', 'civil_service', 'special_trade', 'other'].map((kind) => ({
    from: '1900-01-01',
    scope: { scheme: '120', kind },
    value: '2014-10',
    basis: offices,
  })),
])
