/** Terms of handling and procedure: working days unless the name says otherwise. */
import { type Basis, lawOf, practice } from '../basis.ts'
import { type DatedValue, dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const terms = (column: string, rows: readonly (readonly [string, string, number, Basis])[]): DatedValue[] =>
  rows.map(([name, from, value, basis]) => ({ from, scope: { [column]: name }, value, basis }))

const agency = (article: string): Basis => lawOf('agency-regulation', article)
const agencyFrom = '2023-12-01'

/** Working days an agency has for a piece of business (scope column business). */
export const agencyTerm = dated(
  'working-day',
  terms('business', [
    ['registration', agencyFrom, 10, agency('第6、10条')],
    ['pension-claim', agencyFrom, 20, agency('第18条')],
    ['medical-manual-claim', agencyFrom, 30, agency('第20条')],
    ['maternity-allowance', agencyFrom, 10, agency('第20条')],
    ['injury-manual-claim', agencyFrom, 20, agency('第22条')],
    ['unemployment-benefit', agencyFrom, 10, agency('第24条')],
    ['training-subsidy', agencyFrom, 10, agency('第24条')],
  ]),
)

/** Working days in which a family or employer reports that a right has ended. */
export const lossOfRightNotice = dated('working-day', [{ from: agencyFrom, value: 20, basis: agency('第25条') }])

/** Working days of a report: review, telling the reporter, finishing, and one extension (scope column step). */
export const reportTerm = dated(
  'working-day',
  terms('step', [
    ['review', '2023-05-01', 5, lawOf('mohrss-49', '审查期限', 'V2')],
    ['notify', '2023-05-01', 10, lawOf('mohrss-49', '告知期限', 'V2')],
    ['finish', '2023-05-01', 60, lawOf('mohrss-49', '办结期限', 'U')],
    ['extension', '2023-05-01', 30, lawOf('mohrss-49', '延长期限', 'U')],
  ]),
)

/** Working days of procedure under the penalty law (scope column step). */
export const penaltyProcedureTerm = dated(
  'working-day',
  terms('step', [
    ['evidence-custody', judgedFrom, 7, lawOf('penalty-law', '第56条')],
    ['hearing-request', judgedFrom, 5, lawOf('penalty-law', '第64条')],
    ['hearing-notice', judgedFrom, 7, lawOf('penalty-law', '第64条')],
    ['service', judgedFrom, 7, lawOf('penalty-law', '第61条')],
    ['inspection-notice', '2022-03-18', 3, lawOf('mohrss-48', '现场检查通知', 'U')],
    ['draft-objection', '2022-03-18', 10, lawOf('mohrss-48', '征求意见', 'U')],
  ]),
)

/** Calendar days of procedure (scope column step). */
export const penaltyCalendarTerm = dated(
  'day',
  terms('step', [
    ['decision', judgedFrom, 90, lawOf('penalty-law', '第60条')],
    ['fine-payment', judgedFrom, 15, lawOf('penalty-law', '第67条', 'U')],
    ['reconsideration', judgedFrom, 60, lawOf('reconsideration-law', '第20条')],
    ['dunning', judgedFrom, 10, lawOf('coercion-law', '第54条')],
    ['crime-decision', judgedFrom, 3, lawOf('crime-transfer', '第5条')],
  ]),
)

/** Months of procedure (scope column step). */
export const penaltyMonthTerm = dated(
  'month',
  terms('step', [
    ['litigation', judgedFrom, 6, lawOf('litigation-law', '第46条')],
    ['court-enforcement', judgedFrom, 3, lawOf('coercion-law', '第53条')],
    ['limitation', '1996-10-01', 24, lawOf('penalty-law', '第36条(1996年为第29条)', 'I')],
    ['limitation-serious', '2021-07-15', 60, lawOf('penalty-law', '第36条')],
  ]),
)

/** Hours from the decision to transfer a crime to the transfer itself. */
export const crimeTransferHours = dated('hour', [
  { from: judgedFrom, value: 24, basis: lawOf('crime-transfer', '第5—12条') },
])

/** Terms of the medical authority's own penalty procedure (scope column step): working days. */
export const medicalProcedureTerm = dated(
  'working-day',
  terms('step', [
    ['clue-check', '2021-07-15', 15, lawOf('nhsa-4', '线索核查', 'V2')],
    ['clue-check-extension', '2021-07-15', 15, lawOf('nhsa-4', '线索核查延长', 'V2')],
    ['legal-review', '2021-07-15', 10, lawOf('nhsa-4', '法制审核', 'V2')],
    ['evidence-custody', '2021-07-15', 7, lawOf('nhsa-4', '先行登记保存', 'V2')],
  ]),
)

/** Terms of the medical authority's own penalty procedure in calendar days (scope column step). */
export const medicalCalendarTerm = dated(
  'day',
  terms('step', [
    ['sealing', '2021-07-15', 30, lawOf('nhsa-4', '封存', 'V2')],
    ['sealing-extension', '2021-07-15', 30, lawOf('nhsa-4', '封存延长', 'V2')],
    ['decision', '2021-07-15', 90, lawOf('nhsa-4', '办案期限', 'V2')],
    ['decision-extension', '2021-07-15', 30, lawOf('nhsa-4', '办案期限延长', 'V2')],
    ['decision-second-extension', '2021-07-15', 60, lawOf('nhsa-4', '办案期限再延长', 'V2')],
  ]),
)

/** Years that a dishonesty record may be disclosed. */
export const creditDisclosureYears = dated('year', [
  { from: judgedFrom, value: 5, basis: lawOf('henan-credit', '公开期限') },
])

/** Months that access logs are kept, at least. */
export const logRetentionMonths = dated('month', [
  { from: judgedFrom, value: 6, basis: lawOf('cybersecurity-law', '第21条') },
])

/** Working days a returned payment may stay unresolved, and income may take to the account, before it is doubted. */
export const returnedPaymentWorkingDays = dated('working-day', [
  { from: judgedFrom, value: 5, basis: practice('退票处理五个工作日') },
])
export const incomeTransferWorkingDays = dated('working-day', [
  { from: judgedFrom, value: 5, basis: practice('征收到入账五个工作日') },
])

/** Working days a party has at least to state his case where there is no hearing: the law says only that he must be heard. */
export const statementTerm = dated('working-day', [
  { from: judgedFrom, value: 3, basis: practice('告知后给予三个工作日陈述申辩', 'U') },
])
