/** Fines: multiples of a base in ppm of it, or a range in fen. Where several laws meet one act, it is fined once, at the higher. */
import { type Basis, lawOf, zz27 } from '../basis.ts'
import { type DatedValue, dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const range = (
  conduct: string,
  from: string,
  [least, most]: readonly [number | bigint, number | bigint],
  basis: Basis,
): DatedValue[] => [
  { from, scope: { conduct, bound: 'least' }, value: least, basis },
  { from, scope: { conduct, bound: 'most' }, value: most, basis },
]

const times = (multiple: number): number => multiple * 1_000_000

/**
 * Fine as a multiple of its base (scope columns conduct, bound): fraud, agency-fraud, injury-fraud and unemployment-fraud (what
 * was defrauded; the last yields to the first), medical-loss (loss of 735 art 38), medical-fraud, unregistered (fee payable),
 * unpaid (arrears), concealed-wages, uninsured-injury, notice-fraud and notice-contribution (the notice's own 十二(六), 十二(七)).
 */
export const fineMultiple = dated('ppm', [
  ...range('fraud', '2011-07-01', [times(2), times(5)], lawOf('social-insurance-law', '第87、88条')),
  ...range('agency-fraud', '2023-12-01', [times(2), times(5)], lawOf('agency-regulation', '第55条')),
  ...range('injury-fraud', judgedFrom, [times(2), times(5)], lawOf('injury-regulation', '第60条')),
  ...range('unemployment-fraud', judgedFrom, [times(1), times(3)], lawOf('unemployment-regulation', '第28条')),
  ...range('medical-loss', '2021-05-01', [times(1), times(2)], lawOf('medical-fund-regulation', '第38条')),
  ...range('medical-fraud', '2021-05-01', [times(2), times(5)], lawOf('medical-fund-regulation', '第40条')),
  ...range('unregistered', '2011-07-01', [times(1), times(3)], lawOf('social-insurance-law', '第84条')),
  ...range('unpaid', '2011-07-01', [times(1), times(3)], lawOf('social-insurance-law', '第86条')),
  ...range('concealed-wages', judgedFrom, [times(1), times(3)], lawOf('labour-inspection', '第27条')),
  ...range('uninsured-injury', judgedFrom, [times(1), times(3)], lawOf('injury-regulation', '第62条')),
  ...range('notice-fraud', judgedFrom, [times(2), times(5)], zz27('十二(六)')),
  ...range('notice-contribution', judgedFrom, [times(1), times(3)], zz27('十二(七)')),
])

/**
 * Fine as a sum in fen (scope columns conduct, bound): resist, notice-resist (the notice's own 十二(七)), unregistered-person,
 * medical-duty, agency-inspection, appraisal-body.
 */
export const fineAmount = dated('fen', [
  ...range('resist', judgedFrom, [200_000n, 2_000_000n], lawOf('labour-inspection', '第30条')),
  ...range('notice-resist', judgedFrom, [200_000n, 2_000_000n], zz27('十二(七)')),
  ...range('unregistered-person', '2011-07-01', [50_000n, 300_000n], lawOf('social-insurance-law', '第84条')),
  ...range('medical-duty', '2021-05-01', [1_000_000n, 5_000_000n], lawOf('medical-fund-regulation', '第39条')),
  ...range('agency-inspection', '2023-12-01', [1_000_000n, 5_000_000n], lawOf('agency-regulation', '第57条')),
  ...range('appraisal-body', judgedFrom, [200_000n, 1_000_000n], lawOf('injury-regulation', '第61条')),
])

/** Suspension in months (scope columns who, bound): a provider's department, a person's online settlement. */
export const suspensionMonths = dated('month', [
  ...suspended('department', [6, 12], '第38条'),
  ...suspended('person', [3, 12], '第41条'),
])

function suspended(who: string, [least, most]: readonly [number, number], article: string): DatedValue[] {
  const basis = lawOf('medical-fund-regulation', article)
  return [
    { from: '2021-05-01', scope: { who, bound: 'least' }, value: least, basis },
    { from: '2021-05-01', scope: { who, bound: 'most' }, value: most, basis },
  ]
}

const party = (values: readonly [bigint, bigint], from: string, basis: Basis): DatedValue[] => [
  { from, scope: { party: 'citizen' }, value: values[0], basis },
  { from, scope: { party: 'organisation' }, value: values[1], basis },
]

/**
 * Fine from which the party may ask for a hearing, in fen (scope column party). Until 2021-12-01 the city's own rule went by
 * the act and not by the party: 1,000 yuan outside business, 10,000 in business without gain, 30,000 with gain; the lower ones
 * are taken here, in the party's favour.
 */
export const hearingThreshold = dated('fen', [
  ...party([100_000n, 1_000_000n], judgedFrom, lawOf('zz-hearing-73', '第4条', 'I')),
  ...party([500_000n, 5_000_000n], '2021-12-01', lawOf('henan-hearing-204', '第4条')),
])

/** Highest fine on the spot, in fen (scope column party). */
export const onTheSpotFine = dated('fen', party([20_000n, 300_000n], judgedFrom, lawOf('penalty-law', '第51条')))

/** Added for each day a fine is late, in ppm of it, and how far it may grow. */
export const lateFineSurcharge = dated('ppm', [
  { from: judgedFrom, scope: { part: 'per-day' }, value: 30_000, basis: lawOf('penalty-law', '第72条') },
  { from: judgedFrom, scope: { part: 'cap' }, value: 1_000_000, basis: lawOf('penalty-law', '第72条') },
])
