/**
 * Who may not check or confirm a finding, whatever his post: who handled the payments behind it (初审、复核、审批、经办), whom it
 * is about, and, for the second person, who proposed. Compared as humans: by the blind index of the identity number.
 */
import { blindOf } from '#identity/vault.ts'
import { datasets } from '#standard/registry.ts'
import type { Client } from '#store/database.ts'
import { personalCells, type SourceRow, sourceRows } from '../read-evidence.ts'
import type { DeskStep } from './desk-steps.ts'
import { type Held, holdFinding, type OnFinding } from './held.ts'

/** Fields in which a row names the officers who handled it. */
const officers = new Set(['first_reviewer_id', 'second_reviewer_id', 'approver_id', 'operator_id', 'officer_id'])

const isPersonNumber = (column: string): boolean => {
  for (const dataset of datasets.values()) if (dataset.fields[column]?.kind === 'idNumber') return true
  return false
}

/** Surrogates of the person numbers of officers in the rows and of those whom the finding names. */
const concerned = ({ subject, grain, facts }: Held, rows: readonly SourceRow[]): bigint[] => {
  const handled = rows.flatMap((row) =>
    [...personalCells(row)].flatMap(([field, { surrogate }]) => (officers.has(field) ? [surrogate] : [])),
  )
  const named = Object.entries({ ...facts, ...grain, ...subject }).flatMap(([column, value]) =>
    typeof value === 'string' && /^\d{1,18}$/.test(value) && isPersonNumber(column) ? [BigInt(value)] : [],
  )
  return [...new Set([...handled, ...named])]
}

/** Ids of registered people who handled the payments or whom the finding is about, as far as the rows tell. */
const peopleBehind = async (client: Client, held: Held, known?: readonly SourceRow[]): Promise<string[]> => {
  const rows = known ?? (await sourceRows(client, held.subject, held.evidence))
  const surrogates = concerned(held, rows)
  if (surrogates.length === 0) return []
  const blinds = await blindOf(client, 'person_number', surrogates)
  const { rows: people } = await client.query<{ id: string }>(
    'select id from access.person where identity_index = any($1::bytea[])',
    [[...blinds.values()]],
  )
  return people.map(({ id }) => id)
}

interface Second {
  readonly why: string
  others(client: Client, held: Held, rows?: readonly SourceRow[]): Promise<string[]>
}

const apart: Second = {
  why: '经手这笔业务的人和当事人本人不能核查',
  others: peopleBehind,
}

const second: Second = {
  why: '提出结果的人、经手这笔业务的人和当事人本人不能复核',
  async others(client, held, rows) {
    const people = await peopleBehind(client, held, rows)
    return held.proposedBy === null ? people : [held.proposedBy, ...people]
  },
}

const fresh: Second = {
  why: '提出和复核结果的人、经手这笔业务的人和当事人本人不能复查',
  async others(client, held, rows) {
    const people = await peopleBehind(client, held, rows)
    return [held.proposedBy, held.confirmedBy, ...people].filter((one) => one !== null)
  },
}

/** The steps for which the actor must be another; the rest say in their definition why not. */
export const secondPersons: Partial<Readonly<Record<DeskStep, Second>>> = {
  'start-check': apart,
  'confirm-result': second,
  'return-result': second,
  'recheck-finding': fresh,
}

/** For a step's definition. The finding is locked first, so that nobody proposes between this look and the step. */
export const otherThan = <I extends OnFinding>(
  step: DeskStep,
): { otherThan: (input: I, client: Client) => Promise<readonly string[]>; why: string } => {
  const of = secondPersons[step]
  if (!of) throw new RangeError(`${step} needs no second person`)
  return {
    why: of.why,
    otherThan: async (input, client) => of.others(client, await holdFinding(client, input)),
  }
}
