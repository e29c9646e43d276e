/** 转为线索: the report becomes a clue, which carries its number and what the handler wrote, and nothing of the reporter. */

import type { Track } from '#cases/core/held-case.ts'
import { registerClue } from '#cases/core/steps/register-clue.step.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { surrogateOf } from '#identity/lookup.ts'
import { normalise } from '#identity/normalise.ts'
import type { Client } from '#store/database.ts'
import { defineReportStep } from '../define-report-step.ts'
import type { HeldReport, OnReport } from '../held-report.ts'
import { mustKeepReporterOut } from '../reporter-kept-out.ts'

export const partyKinds = {
  person: '个人',
  employer: '用人单位',
  provider: '定点医药机构',
  agency: '经办机构',
} as const
export type PartyKind = keyof typeof partyKinds

export interface CaseOpening extends OnReport {
  readonly organisation: string
  readonly title: string
  readonly track: Track
  readonly partyKind: PartyKind
  /** Credit code, provider's or agency's code; a person's identity number, kept as surrogate only. '' where unknown. */
  readonly partyNumber: string
  /** Of a body; a person's name stays out of cases. */
  readonly partyName: string
  readonly note: string
  readonly keys: VaultKeys
}

const columns: Readonly<Record<Exclude<PartyKind, 'person'>, string>> = {
  employer: 'employer_id',
  provider: 'provider_id',
  agency: 'agency_id',
}

const partyOf = async (client: Client, input: CaseOpening, held: HeldReport): Promise<Record<string, string>> => {
  const { partyKind: kind, partyNumber: number, keys } = input
  if (number === '') return { kind, report: held.id }
  if (kind !== 'person') return { kind, [columns[kind]]: number }
  const surrogate = await surrogateOf(client, keys, 'person_number', normalise('person_number', number))
  return surrogate === null ? { kind, report: held.id } : { kind, person_id: surrogate.toString() }
}

export const openCaseOfReport = defineReportStep<CaseOpening>('open-case', async (held, input, acting) => {
  const { client } = acting
  await mustKeepReporterOut(client, input.keys, held.id, [input.title, input.note, input.partyName])
  const { result } = await registerClue.apply(
    {
      scope: input.scope,
      organisation: input.organisation,
      sources: [{ kind: 'report', ref: held.id }],
      title: input.title,
      track: input.track,
      conduct: held.conduct,
      note: input.note,
      told: {
        authority: held.authority,
        district: held.district,
        schemes: held.scheme === null ? [] : [held.scheme],
        chapter: held.chapter,
        party: await partyOf(client, input, held),
        partyName: input.partyKind === 'person' || input.partyName === '' ? null : input.partyName,
      },
    },
    acting,
  )
  return { content: { case: result.caseId, caseNo: result.registerNo }, changes: { case_id: result.caseId } }
})
