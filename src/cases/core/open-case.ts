/** A case comes to be: its row, its number, its sources, its first record. */
import { randomUUID } from 'node:crypto'
import type { Authority } from '#access/scope.ts'
import { dayOf } from '#kernel/clock.ts'
import { startDeadline } from '#workflow/deadline.ts'
import type { CaseSource, Matter } from './clue-sources.ts'
import type { Track } from './held-case.ts'
import { type Writing, writeRecord } from './move-case.ts'
import { nextNumber, numberWords } from './numbers.ts'
import type { CaseState } from './states.ts'
import { citeTerm, clueTerm } from './terms.ts'

const series: Readonly<Record<Authority, { readonly clue: string; readonly filed: string }>> = {
  hrss: { clue: '郑人社基监线', filed: '郑人社基监案' },
  nhsa: { clue: '郑医保基监线', filed: '郑医保基监案' },
}

/** '郑人社基监线〔2026〕3号' for a clue, '郑人社基监案〔2026〕3号' once filed. */
export const caseNumber = async (
  { client }: Pick<Writing, 'client'>,
  authority: Authority,
  of: 'clue' | 'filed',
  day: string,
): Promise<string> => {
  const year = Number(day.slice(0, 4))
  const run = series[authority][of]
  return numberWords(run, year, await nextNumber(client, run, year))
}

export interface Opening {
  readonly matter: Matter
  readonly sources: readonly CaseSource[]
  readonly title: string
  readonly track: Track
  readonly conduct: string | null
  /** Who has it in hand first. */
  readonly organisation: string
  readonly step: string
  readonly content: Readonly<Record<string, unknown>>
  /** Where it does not begin as a clue: cut from another case. */
  readonly state?: CaseState
  readonly columns?: Readonly<Record<string, unknown>>
}

export interface Opened {
  readonly caseId: string
  readonly registerNo: string
  readonly revision: number
}

export const openCase = async (writing: Writing, opening: Opening): Promise<Opened> => {
  const { client, at } = writing
  const { matter, sources, organisation, state = 'clue' } = opening
  const day = dayOf(at)
  const id = randomUUID()
  const registerNo = await caseNumber(writing, matter.authority, 'clue', day)
  const columns: Readonly<Record<string, unknown>> = {
    id,
    register_no: registerNo,
    title: opening.title,
    track: opening.track,
    state,
    off_site: matter.offSite,
    authority: matter.authority,
    district: matter.district,
    schemes: matter.schemes,
    chapter: matter.chapter,
    conduct: opening.conduct,
    party: JSON.stringify(matter.party),
    party_name: matter.partyName,
    at_risk_fen: matter.atRiskFen,
    organisation,
    received_on: day,
    ...opening.columns,
  }
  const names = Object.keys(columns)
  await client.query(
    `insert into cases.case (${names.join(', ')}) values (${names.map((_name, index) => `$${index + 1}`).join(', ')})`,
    Object.values(columns),
  )
  for (const { kind, ref } of sources)
    await client.query('insert into cases.source (case_id, kind, ref, added_at) values ($1, $2, $3, $4)', [
      id,
      kind,
      ref,
      at,
    ])
  await writeRecord(writing, id, opening.step, opening.content)
  const isReported = sources.some(({ kind }) => kind === 'report')
  const term = state === 'clue' ? clueTerm(matter, isReported, day) : undefined
  if (term)
    await startDeadline(client, {
      subjectKind: 'case',
      subjectId: id,
      name: 'clue-check',
      clause: citeTerm(term),
      startsOn: day,
      length: term.length,
      unit: term.unit,
      organisation,
      at,
    })
  return { caseId: id, registerNo, revision: 1 }
}
