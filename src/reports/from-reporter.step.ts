/** What the reporter does himself, by his code: writes, asks to be told. Nothing that he writes goes further than his handlers. */
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { recordReport } from './held-report.ts'
import { addMessage, reporterWords } from './messages.ts'
import { startReportTerm } from './receive.ts'

interface Own {
  readonly report: string
}

/** @throws Refusal REPORT_STEP_NOT_OPEN once it is closed. */
const ownReport = async (client: Client, report: string) => {
  const { rows } = await client.query<{
    state: string
    wants_answer: boolean
    told_at: Date | null
    received_at: Date
  }>('select state, wants_answer, told_at, received_at from reports.report where id = $1 for update', [report])
  const [row] = rows
  if (!row || row.state === 'closed')
    throw new Refusal('REPORT_STEP_NOT_OPEN', '这件举报已经办结;有新情况请另行举报,并写上原来的举报编号')
  return row
}

export const reporterMessage = defineStep<
  Own & { readonly text: string; readonly keys: VaultKeys },
  { readonly no: number }
>({
  name: 'reporter-message',
  label: '举报人留言',
  basis: [zz27('三(二)')],
  secondPerson: { notNeeded: '举报人凭编号和口令补充情况' },
  async apply({ report, text, keys }, { client, at, actor }) {
    await ownReport(client, report)
    const said = reporterWords('留言', text, 2_000)
    if (said === '') throw new Refusal('REPORT_WRONG', '请写留言的内容')
    const no = await addMessage(client, keys, report, {
      kind: 'message',
      fromReporter: true,
      person: null,
      text: said,
      at,
    })
    await recordReport({ client, at, actor }, report, 'reporter-message', { no })
    return { subject: { kind: 'report', id: report }, payload: { no }, result: { no } }
  },
})

export const askTelling = defineStep<Own, { readonly ok: true }>({
  name: 'ask-telling',
  label: '举报人要求告知是否受理',
  basis: [lawOf('mohrss-49', '告知期限', 'V2')],
  secondPerson: { notNeeded: '举报人凭编号和口令提出' },
  async apply({ report }, { client, at, actor }) {
    const own = await ownReport(client, report)
    if (!own.wants_answer && own.told_at === null) {
      await client.query('update reports.report set wants_answer = true, revision = revision + 1 where id = $1', [
        report,
      ])
      // The term runs from the report's receipt, whenever it is asked for.
      await startReportTerm(client, report, ['report-tell', 'notify'], own.received_at)
      await recordReport({ client, at, actor }, report, 'ask-telling', {})
    }
    return { subject: { kind: 'report', id: report }, payload: {}, result: { ok: true } }
  },
})
