/** 派单: many at once. Each finding is taken or refused for its own reason; all that can be handed out, are. */
import type { Scope } from '#access/scope.ts'
import { fixedClock, today } from '#kernel/clock.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineStep } from '#workflow/take.ts'
import { unknownFinding } from '../read-findings.ts'
import { type Assignee, assigneeOf, unfitFor } from './assignee.ts'
import { type Asker, barOf, refusalOf } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { type Held, readHeld, staleness, type Writing } from './held.ts'

export const mostAssigned = 1_000

export interface Assignment {
  readonly findings: readonly { readonly finding: string; readonly revision: number }[]
  readonly organisation: string
  /** Left out: whoever of the organisation begins. */
  readonly person?: string | null
  /** Left out: the end of the finding's tranche, if it is in one. */
  readonly dueOn?: string | null
  readonly note?: string
  readonly scope: Scope
}

export interface AssignmentOutcome {
  readonly taken: readonly string[]
  readonly refused: readonly { readonly finding: string; readonly code: string; readonly message: string }[]
}

const check = ({ findings, dueOn, organisation, scope }: Assignment): void => {
  if (findings.length === 0) throw new Refusal('VALUE_MISSING', '没有选中疑点')
  if (findings.length > mostAssigned)
    throw new Refusal('TOO_MANY_ROWS', `一次最多派 ${mostAssigned} 条,现选了 ${findings.length} 条,请分次办理`)
  if (dueOn && !isDay(dueOn)) throw new Refusal('VALUE_DATE', '期限应为 YYYY-MM-DD')
  if (scope.assignedOnly && organisation !== scope.organisation)
    throw new Refusal('ASSIGNEE_UNFIT', '只能派给本机构的人员')
}

const refusalFor = (held: Held | undefined, finding: string, revision: number, asker: Asker, to: Assignee) => {
  if (!held) return unknownFinding(finding)
  const bar = barOf('assign-findings', held, asker)
  if (bar) return refusalOf('assign-findings', held, bar)
  const unfit = unfitFor(to, held)
  return staleness(held, revision) ?? (unfit === undefined ? undefined : new Refusal('ASSIGNEE_UNFIT', unfit))
}

const handOut = ({ client, actor, at }: Writing, input: Assignment, taken: readonly string[]) =>
  client.query(
    `update screening.finding f set stage = 'waiting', assigned_organisation = $2, assigned_person = $3, assigned_at = $4,
       due_on = coalesce($5::date, (select t.due_on from screening.tranche t where t.id = f.tranche)),
       revision = f.revision + 1, touched_by = $6, touched_step = 'assign-findings', touched_at = $4
     where f.fingerprint = any($1)`,
    [taken, input.organisation, input.person ?? null, at, input.dueOn ?? null, actor],
  )

export const assignFindings = defineStep({
  name: 'assign-findings',
  label: deskSteps['assign-findings'].label,
  basis: deskSteps['assign-findings'].basis,
  secondPerson: { notNeeded: '派单只定由谁核查和期限,不改变疑点' },
  async apply(input: Assignment, { client, at, actor }) {
    check(input)
    const note = input.note ? freeText('派单说明', input.note, 500) : undefined
    // A run writes thousands of findings in an order of its own: with it, many rows here could wait in a circle.
    await client.query('select pg_advisory_xact_lock_shared(7205104)')
    const to = await assigneeOf(client, input, today(fixedClock(at.toISOString())))
    const asked = new Map(input.findings.map(({ finding, revision }) => [finding, revision]))
    const held = new Map(
      (await readHeld(client, input.scope, [...asked.keys()], true)).map((one) => [one.fingerprint, one]),
    )
    const asker = { person: actor, scope: input.scope }
    const judged = [...asked].map(([finding, revision]) => ({
      finding,
      refusal: refusalFor(held.get(finding), finding, revision, asker, to),
    }))
    const taken = judged.flatMap(({ finding, refusal }) => (refusal ? [] : [finding]))
    const refused = judged.flatMap(({ finding, refusal }) =>
      refusal ? [{ finding, code: refusal.code, message: refusal.message }] : [],
    )
    const [first] = refused
    if (taken.length === 0 && first)
      throw new Refusal('STEP_CONFLICT', `${refused.length} 条都没有派出:${first.message}`, { details: { refused } })
    await handOut({ client, at, actor }, input, taken)
    const outcome: AssignmentOutcome = { taken, refused }
    return {
      subject: { kind: 'organisation', id: input.organisation },
      payload: {
        taken,
        refused: refused.length,
        organisation: to.organisationName,
        person: to.personName,
        dueOn: input.dueOn ?? null,
        ...(note ? { note } : {}),
      },
      result: outcome,
    }
  },
})
