/** A step on a report: the machine gives name, clause and who; the plan says what it establishes. */
import type { Client } from '#store/database.ts'
import { defineStep, type Step } from '#workflow/take.ts'
import {
  type Acting,
  type Changes,
  type HeldReport,
  holdReport,
  moveReport,
  mustBeHandler,
  type OnReport,
} from './held-report.ts'
import { type ReportState, type ReportStep, type ReportStepEntry, reportSteps } from './machine.ts'
import { mustNotLack, type ReportFacts } from './next-steps.ts'

export interface Plan {
  /** Facts of the way for record and log: never a word of what was reported or by whom. */
  readonly content?: Readonly<Record<string, unknown>>
  readonly changes?: Changes
  readonly to?: ReportState
}

export interface MovedReport {
  readonly revision: number
  readonly state: ReportState
}

/** Handlers and reviewer of the report: whom the approver may not be, under whatever account. */
const involved = async ({ report }: OnReport, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ people: string[] }>(
    `select array_remove(handlers || reviewed_by, null) as people from reports.report where id::text = $1`,
    [report],
  )
  return rows[0]?.people ?? []
}

export const defineReportStep = <I extends OnReport>(
  name: ReportStep,
  plan: (held: HeldReport, input: I, acting: Acting & { readonly facts: ReportFacts }) => Promise<Plan> | Plan,
): Step<I, MovedReport> => {
  const entry: ReportStepEntry = reportSteps[name]
  return defineStep<I, MovedReport>({
    name,
    label: entry.label,
    basis: entry.basis,
    secondPerson:
      entry.who === 'approver'
        ? { otherThan: involved, why: '承办人和审查人不得审批自己的意见' }
        : {
            notNeeded:
              entry.who === 'head' ? '由监督机构负责人决定谁承办' : '由指定的承办人办理,不利于举报的决定另由他人审批',
          },
    async apply(input, { client, at, actor }) {
      const acting = { client, at, actor }
      const held = await holdReport(client, input)
      if (entry.who === 'handler') mustBeHandler(held, actor)
      const facts = await mustNotLack(client, name, held)
      const { content = {}, ...movement } = await plan(held, input, { ...acting, facts })
      const moved = await moveReport(acting, held, name, { content, ...movement })
      return {
        subject: { kind: 'report', id: held.id },
        payload: { ...content, from: held.state, to: moved.state, revision: moved.revision },
        result: moved,
      }
    },
  })
}
