/** A fine as it is proposed, told or decided: reckoned by the law, and held within it. */
import { showYuan } from '#kernel/fen.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { clauseLabel } from '#law/clauses.ts'
import { type Band, bands, type Circumstance } from '#law/values/discretion.ts'
import type { Queryable } from '#store/database.ts'
import type { HeldCase } from '../core/held-case.ts'
import { type FineAsked, type FineReckoning, reckonFine } from './fine.ts'
import type { FineBase, FineCondition } from './fine-laws.ts'
import type { Party } from './hearing-right.ts'
import { consequenceOf } from './orders.ts'

/** What people say of a fine; item, scheme and authority are the case's. */
export interface FineFacts {
  readonly beganOn: Day
  readonly endedOn: Day
  readonly foundOn: Day
  readonly party: Party
  readonly bases: Readonly<Partial<Record<FineBase, bigint>>>
  readonly established: readonly Exclude<FineCondition, 'serious-or-not-corrected'>[]
  readonly circumstances: readonly Circumstance[]
  readonly isGrave: boolean
}

export interface FineInput extends FineFacts {
  readonly amountFen: bigint
  readonly band: Band
  /** Why this band and this amount, in words. */
  readonly reasons: string
}

export interface PlannedFine {
  readonly input: FineInput
  readonly reckoning: FineReckoning
}

export const askedOf = (held: HeldCase, facts: FineFacts, day: Day): FineAsked => ({
  item: consequenceOf(held, facts.endedOn).item,
  endedOn: facts.endedOn,
  foundOn: facts.foundOn,
  decidedOn: day,
  party: facts.party,
  scheme: held.schemes[0] ?? null,
  authority: held.authority,
  bases: facts.bases,
  established: facts.established,
  circumstances: facts.circumstances,
  isGrave: facts.isGrave,
})

interface Correction {
  readonly outcome: string | null
  readonly dueOn: string
}

/** 十二(七): the collector's order to correct, and what came of it, as registered on the case. */
export const lastCorrection = async (client: Queryable, caseId: string): Promise<Correction | undefined> => {
  const { rows } = await client.query<{ outcome: string | null; due_on: string }>(
    `select content ->> 'outcome' as outcome, content ->> 'dueOn' as due_on from cases.record
     where case_id = $1 and step = 'record-correction' order by id desc limit 1`,
    [caseId],
  )
  return rows[0] && { outcome: rows[0].outcome, dueOn: rows[0].due_on }
}

/** Why the facts do not hold with what the case has established; undefined where they do. */
const unfounded = async (
  client: Queryable,
  held: HeldCase,
  facts: FineFacts,
  day: Day,
): Promise<string | undefined> => {
  if (facts.beganOn > facts.endedOn) return '行为开始日晚于终了日'
  if (facts.foundOn > day) return '发现日晚于今天'
  const { establishedFen } = held
  if (establishedFen !== null && [facts.bases.defrauded, facts.bases.loss].some((fen) => (fen ?? 0n) > establishedFen))
    return `罚款基数多于调查终结时认定的 ${showYuan(establishedFen)}`
  const { correctedFirstBy } = consequenceOf(held, facts.endedOn)
  if (correctedFirstBy === null || !facts.established.includes('not-corrected')) return undefined
  const correction = await lastCorrection(client, held.id)
  if (correction?.outcome === 'not-corrected') return undefined
  return `须先由${correctedFirstBy === 'tax' ? '税务机关' : '经办机构'}责令限期纠正、逾期不办,并在案件里「登记责令限期纠正」及其结果(十二(七))`
}

/** @throws Refusal FINE_WITHOUT_GROUND where nobody may be fined. */
export const reckonFor = async (
  client: Queryable,
  held: HeldCase,
  facts: FineFacts,
  day: Day,
): Promise<FineReckoning> => {
  const why = await unfounded(client, held, facts, day)
  if (why !== undefined) throw new Refusal('FINE_WITHOUT_GROUND', why)
  return reckonFine(askedOf(held, facts, day))
}

/** @throws Refusal FINE_WITHOUT_GROUND, FINE_OUTSIDE. */
export const planFine = async (client: Queryable, held: HeldCase, input: FineInput, day: Day): Promise<PlannedFine> => {
  const reckoning = await reckonFor(client, held, input, day)
  const { prevailing, noFine } = reckoning
  if (!prevailing || noFine !== null)
    throw new Refusal('FINE_WITHOUT_GROUND', `${clauseLabel(reckoning.item)}:${noFine ?? '没有可以适用的罚款规定'}`)
  const [least, most] = [prevailing.leastFen as bigint, prevailing.mostFen as bigint]
  if (input.amountFen < least || input.amountFen > most)
    throw new Refusal(
      'FINE_OUTSIDE',
      `罚款 ${showYuan(input.amountFen)} 不在法定幅度 ${showYuan(least)}—${showYuan(most)} 以内(${prevailing.cite})`,
    )
  const chosen = reckoning.bands.find(({ band }) => band === input.band)
  if (!chosen || input.amountFen < chosen.fromFen || input.amountFen > chosen.toFen)
    throw new Refusal(
      'FINE_OUTSIDE',
      `罚款 ${showYuan(input.amountFen)} 不在「${bands[input.band]}」一档 ${showYuan(chosen?.fromFen ?? 0n)}—${showYuan(chosen?.toFen ?? 0n)} 以内;请改金额或者改档次并说明理由`,
    )
  if (input.band !== reckoning.proposed.band && [...input.reasons].length < 10)
    throw new Refusal(
      'FINE_OUTSIDE',
      `情节指向「${reckoning.proposed.band ? bands[reckoning.proposed.band] : '不予处罚'}」,改用「${bands[input.band]}」须写明理由(至少十字)`,
    )
  return { input, reckoning }
}
