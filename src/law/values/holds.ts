/**
 * 停: how long a stop may last before it ends by itself, and the terms around it. No law gives a length, so each is marked as
 * practice and unverified; what is law is since when a benefit is stopped only after the check.
 */
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const length = (stop: string, value: number) => ({
  from: judgedFrom,
  scope: { stop },
  value,
  basis: practice('停办、停发、停网的期限没有规定,按核查所需暂定,到期自动解除', 'U'),
})

/** Calendar days from execution after which the stop ends by itself (scope column stop). */
export const holdDays = dated('day', [
  length('stop-business', 30),
  length('stop-benefit', 60),
  length('pause-transfer', 15),
  length('no-settlement', 60),
  length('close-network', 60),
  length('suspend-system', 7),
])

/** How often a stop may be lengthened, each time by its default length at most. */
export const holdExtensions = dated('count', [
  { from: judgedFrom, value: 1, basis: practice('延长一次,须另一人同意并写明理由', 'U') },
])

/** Whether a benefit is stopped only after the check; before, at once when found. */
export const stopAfterCheck = dated('flag', [
  { from: judgedFrom, to: '2023-12-01', value: false, basis: zz27('五(三)') },
  { from: '2023-12-01', value: true, basis: lawOf('agency-regulation', '第26条') },
])

const workingDays = (value: number, source: string) => [{ from: judgedFrom, value, basis: practice(source, 'U') }]

/** Working days from the proposal to the executing organisation's order or refusal. */
export const holdOrderDays = dated('working-day', workingDays(3, '提请后三个工作日内决定停或不停'))
/** Working days from the order to its execution. */
export const holdExecuteDays = dated('working-day', workingDays(1, '决定后一个工作日内执行'))
/** Working days from execution within which the person is told. */
export const holdTellDays = dated('working-day', workingDays(3, '执行后三个工作日内告知当事人'))
/** Working days from being told within which the person may object; what comes later is still taken while it is in force. */
export const holdObjectionDays = dated('working-day', workingDays(10, '告知后十个工作日内可以提出异议'))
/** Working days from the objection to its answer. */
export const holdAnswerDays = dated('working-day', workingDays(5, '收到异议后五个工作日内答复'))
