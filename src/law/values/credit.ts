/** 信用: when a wrong is so grave that it belongs on the list of the seriously dishonest, and how long a record may be shown. */
import { lawOf } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const source = (clause: string) => lawOf('dishonest-list-2019', clause, 'V2')

/**
 * Criteria of the list (scope column criterion): the figure must be exceeded. enrolments = persons enrolled against the rules;
 * enrolment-gain, fraud, taken-after-right in fen; months-after-right in months.
 */
export const dishonestFloor = dated('fen', [
  { from: judgedFrom, scope: { criterion: 'enrolment-gain' }, value: 2_000_000n, basis: source('违规参保获利') },
  { from: judgedFrom, scope: { criterion: 'fraud' }, value: 1_000_000n, basis: source('骗取待遇') },
  { from: judgedFrom, scope: { criterion: 'taken-after-right' }, value: 1_000_000n, basis: source('冒领待遇') },
])
export const dishonestEnrolments = dated('count', [{ from: judgedFrom, value: 20, basis: source('违规参保人次') }])
export const dishonestMonths = dated('month', [{ from: judgedFrom, value: 6, basis: source('冒领月数') }])
