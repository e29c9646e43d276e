/**
 * 命令行令牌: whoever decides on the command line does so as a signed-in person. He makes a short-lived token on his own page
 * and hands it to the command, which resolves it here to the same person, posts and scope as the page would. It is a session
 * with a session's ends: idle, absolute, revoked, password reset, account stopped.
 */
import { recordAccess } from '#audit/access-events.ts'
import { type Clock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import type { Database } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import type { Action } from './actions.ts'
import { checkAttempts, recordAttempt } from './attempts.ts'
import { mustBeAllowed } from './authorise.ts'
import { mustBeWhole } from './half-signed-in.ts'
import { type KnownSession, openSession, resolveSession } from './sessions.ts'
import { type Who, whoIs } from './who.ts'

/** The token itself is in the step's result and nowhere else. */
export const createCommandToken = defineStep({
  name: 'create-command-token',
  label: '签发命令行令牌',
  basis: [zz27('十一(五)')],
  secondPerson: { notNeeded: '本人为自己签发,不超出本人现有的岗位' },
  async apply(
    input: {
      readonly person: string
      readonly name: string
      /** Those with which the person signed in where he asks for it. */
      readonly factors: readonly string[]
      readonly address: string | null
      readonly agent: string | null
    },
    { client, at },
  ) {
    const { person, name, factors, address, agent } = input
    const made = await openSession(client, person, 'command', factors, { address, agent, name }, at)
    return {
      subject: { kind: 'session', id: made.id },
      payload: { name, endsAt: made.endsAt.toISOString() },
      result: { id: made.id, token: made.token, endsAt: made.endsAt.toISOString() },
    }
  },
})

export interface CommandCall {
  readonly token: string
  readonly action: Action
  /** 'rules sign' */
  readonly command: string
  /** The machine's user, 'os:…': for the log and for counting failures, never the actor. */
  readonly machineUser: string
  readonly clock: Clock
  readonly secondFactor: 'required' | 'optional'
}

/** @throws Refusal TOKEN_WRONG: unknown, ended, revoked, idle too long, or made for something else, all alike. */
const sessionOf = async (database: Database, { token, clock }: CommandCall): Promise<KnownSession> => {
  const session = await resolveSession(database, token, clock).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'SIGNED_OUT') return undefined
    throw error
  })
  if (session?.purpose === 'command') return session
  throw new Refusal('TOKEN_WRONG', '命令行令牌无效(过期、闲置过久、已撤销或不是命令行令牌),请在「我的账号」另取一个')
}

/**
 * The person of a command's token, if he may do the action; each call is an event, whether it is let through or not.
 * @throws Refusal LOCKED, TOKEN_WRONG, PERSON_UNKNOWN, PERSON_DISABLED, SECOND_FACTOR_MISSING, PASSWORD_OLD, FORBIDDEN.
 */
export const whoCommands = async (database: Database, call: CommandCall): Promise<Who> => {
  const { action, command, machineUser, clock, secondFactor } = call
  const { pool } = database
  const record = (kind: 'command' | 'refused' | 'sign-in-failed', actor: string, details: object): Promise<void> =>
    recordAccess(pool, {
      at: clock.now(),
      actor,
      kind,
      subjectKind: 'command',
      subjectId: command,
      details: { machineUser, ...details },
    })
  // Guessing locks the machine's user out of tokens as it locks a login name out of signing in.
  const guesser = `command/${machineUser}`
  await checkAttempts(pool, guesser, 'command', clock.now())
  let session: KnownSession
  try {
    session = await sessionOf(database, call)
  } catch (error) {
    if (error instanceof Refusal) {
      await recordAttempt(pool, guesser, 'command', clock.now(), false)
      await record('sign-in-failed', 'unknown', { code: error.code })
    }
    throw error
  }
  await recordAttempt(pool, guesser, 'command', clock.now(), true)
  try {
    const who = await whoIs(pool, session.person, today(clock))
    await mustBeWhole(pool, session, secondFactor)
    mustBeAllowed(who, action)
    await record('command', who.id, { session: session.id.slice(0, 16) })
    return who
  } catch (error) {
    if (error instanceof Refusal) await record('refused', session.person, { code: error.code })
    throw error
  }
}
