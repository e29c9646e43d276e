/** Where a problem of an inspection goes, and what is made there. */
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { withAncestors } from '#law/clauses.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import type { Track } from '../core/held-case.ts'
import { openCase } from '../core/open-case.ts'
import { enterRectification } from '../rectification/held-rectification.ts'
import type { HeldProgramme, OnProgramme, Writing } from './held-programme.ts'

export interface IssueSettling extends OnProgramme {
  readonly issue: string
  readonly way:
    | {
        readonly to: 'clue'
        readonly track: Track
        readonly party: Readonly<Record<string, string>>
        readonly district: string
      }
    | {
        readonly to: 'rectification'
        readonly responsible: string
        readonly district: string
        readonly measures: string
        readonly dueOn?: Day
      }
    | { readonly to: 'on-the-spot'; readonly note: string }
}

interface Issue {
  clause: string
  problem: string
  amount_fen: bigint | null
  went_to: string | null
  inspectee_name: string
}

export const readIssue = async (client: Client, held: HeldProgramme, id: string): Promise<Issue> => {
  const { rows } = await client.query<Issue>(
    `select i.clause, i.problem, i.amount_fen, i.went_to, w.inspectee_name from cases.programme_issue i
     join cases.worksheet w on w.id = i.worksheet where i.id::text = $1 and i.programme = $2 for update of i`,
    [id, held.id],
  )
  const [issue] = rows
  if (!issue) throw new Refusal('NOT_FOUND', '这项检查里没有这个问题')
  if (issue.went_to !== null) throw new Refusal('STEP_TAKEN', '这个问题已经有去处')
  return issue
}

/** @returns where it went: id of the case or of the line, or what was mended. */
export const settled = async (writing: Writing, held: HeldProgramme, issue: Issue, { way, scope }: IssueSettling) => {
  if (way.to === 'on-the-spot') return freeText('当场改正的情况', way.note, 500)
  if (!held.districts.includes(way.district)) throw new Refusal('PROGRAMME_WRONG', '区县不在这项检查的范围之内')
  if (way.to === 'rectification')
    return (
      await enterRectification(writing, scope, {
        source: 'inspection',
        sourceRef: held.id,
        problem: issue.problem,
        clause: issue.clause,
        authority: held.authority,
        district: way.district,
        responsible: way.responsible,
        amountFen: issue.amount_fen,
        scheme: held.schemes.length === 1 ? (held.schemes[0] ?? null) : null,
        measures: way.measures,
        ...(way.dueOn === undefined ? {} : { dueOn: way.dueOn }),
      })
    ).id
  if (way.party.kind === undefined) throw new Refusal('CASE_WRONG', '请写线索的对象')
  return (
    await openCase(writing, {
      matter: {
        authority: held.authority,
        district: way.district,
        schemes: held.schemes,
        chapter: withAncestors(issue.clause).at(-1) ?? issue.clause,
        party: way.party,
        partyName: issue.inspectee_name,
        atRiskFen: issue.amount_fen ?? 0n,
        offSite: false,
      },
      sources: [{ kind: 'inspection', ref: held.id }],
      title: `${held.title}:${issue.problem.slice(0, 60)}`,
      track: way.track,
      conduct: issue.clause,
      organisation: held.organisation,
      step: 'register-clue',
      content: { sources: [`检查 ${held.title}`], note: issue.problem },
    })
  ).caseId
}
