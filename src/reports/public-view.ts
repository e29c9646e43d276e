/** What a reporter sees of his report by code and passphrase: how far it is, in plain words, and what was written to and fro. */
import type { VaultKeys } from '#identity/keyring.ts'
import type { Clock } from '#kernel/clock.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { readFiles } from './files/read-files.ts'
import type { ReportState } from './machine.ts'
import { readMessages } from './messages.ts'

const said: Readonly<Record<ReportState, readonly [string, string]>> = {
  received: ['已收到', '您的举报已经登记,正在审查是否属于受理范围。'],
  reviewed: ['正在审查', '承办人已经审查,正在决定是否受理。'],
  accepted: ['已受理', '您的举报已经受理,即将开展核查。'],
  investigating: ['正在核查', '正在核查您反映的问题。核查期间可以在下面补充材料和情况。'],
  found: ['核查结束', '核查已经有结果,正在准备答复。'],
  'not-found': ['核查结束', '核查已经有结果,正在准备答复。'],
  answered: ['已答复', '核查结果见下面的答复。对答复有疑问的,可以留言。'],
  'not-accepted': ['不予受理', '这件举报不予受理,理由见下面的告知。'],
  referred: ['已转送', '您反映的问题不属本机关管,已书面转给有权处理的机关,见下面的告知。'],
  closed: ['已办结', '这件举报已经办结。有新情况请另行举报。'],
}

const rewardWords: Readonly<Record<string, string>> = {
  proposed: '奖励正在审批。',
  approved: '奖励正在审批。',
  payable: '奖励已经批准,可以取领取码。',
  paid: '奖励已经领取。',
  refused: '按规定不予奖励,原因可以留言询问承办人。',
  lapsed: '奖励已超过领取期限。',
}

export interface PublicReward {
  readonly says: string
  /** Null until it is approved. */
  readonly amountFen: bigint | null
  readonly claimUntil: string | null
  readonly canFetch: boolean
}

export interface PublicView {
  readonly state: string
  readonly says: string
  readonly receivedOn: string
  readonly isClosed: boolean
  readonly wantsAnswer: boolean
  readonly told: boolean
  readonly dates: readonly { readonly label: string; readonly on: string; readonly done: boolean }[]
  readonly files: readonly { readonly no: number; readonly name: string; readonly bytes: number }[]
  readonly messages: readonly {
    readonly no: number
    readonly mine: boolean
    readonly kind: string
    readonly text: string
    readonly at: string
  }[]
  readonly reward: PublicReward | null
}

const dateWords: Readonly<Record<string, string>> = {
  'report-review': '审查期限',
  'report-tell': '告知您是否受理的期限',
  'report-finish': '办结并答复您的期限',
}

const rewardOf = async (client: Queryable, report: string, day: string): Promise<PublicReward | null> => {
  const { rows } = await client.query<{ state: string; amount_fen: bigint; claim_until: string | null }>(
    'select state, amount_fen, claim_until from reports.reward where report = $1',
    [report],
  )
  const [row] = rows
  if (!row) return null
  const isLapsed = row.state === 'payable' && row.claim_until !== null && row.claim_until < day
  const state = isLapsed ? 'lapsed' : row.state
  return {
    says: rewardWords[state] ?? '',
    amountFen: state === 'payable' || state === 'paid' ? row.amount_fen : null,
    claimUntil: row.claim_until,
    canFetch: state === 'payable',
  }
}

export const readPublicView = async (
  client: Queryable,
  keys: VaultKeys,
  report: string,
  clock: Clock,
): Promise<PublicView> => {
  const { rows } = await client.query<{
    state: ReportState
    received_on: string
    wants_answer: boolean
    told_at: Date | null
  }>(
    `select state, (received_at at time zone 'Asia/Shanghai')::date as received_on, wants_answer, told_at from reports.report where id = $1`,
    [report],
  )
  const [row] = rows
  if (!row) throw new Refusal('REPORT_OPENING_OVER', '查询时间已过,请重新输入举报编号和查询口令')
  const [state, says] = said[row.state]
  const deadlines = await readDeadlines(client, 'report', report)
  return {
    state,
    says,
    receivedOn: row.received_on,
    isClosed: row.state === 'closed',
    wantsAnswer: row.wants_answer,
    told: row.told_at !== null,
    dates: deadlines
      .filter(({ name, droppedOn }) => name in dateWords && droppedOn === null)
      .map(({ name, dueOn, metOn }) => ({ label: dateWords[name] as string, on: dueOn, done: metOn !== null })),
    files: (await readFiles(client, keys, report)).map(({ no, name, bytes }) => ({ no, name, bytes })),
    messages: (await readMessages(client, keys, report, { isReporter: true, at: clock.now() })).map(
      ({ no, fromReporter, kind, text, at }) => ({ no, mine: fromReporter, kind, text, at }),
    ),
    reward: await rewardOf(client, report, today(clock)),
  }
}
