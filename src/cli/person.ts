/** Commands that are a person's decision: who decides is the person of a token, never the machine's user. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Action } from '#access/actions.ts'
import { whoCommands } from '#access/command-tokens.ts'
import type { Who } from '#access/who.ts'
import { vaultKeys } from '#intake/context.ts'
import { systemClock } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Invocation, text } from './command.ts'
import { type Session, withSession } from './session.ts'

export const tokenOptions = { 'token-file': { type: 'string' } } as const

/** For the help of a command. */
export const tokenDetails: readonly string[] = [
  '',
  '  由登录的人办理:在页面「我的账号」签发命令行令牌,用环境变量 SHEJIAN_TOKEN 或 --token-file 文件 交给命令。',
  '  令牌一小时内有效,十五分钟不用即失效;以本人的岗位和管辖范围判断,记入日志。',
]

/** Two factors are asked of everybody, but in the sample city, where nothing is real. */
export const secondFactorOf = (sample: boolean): 'required' | 'optional' => {
  const given = process.env.SHEJIAN_SECOND_FACTOR
  if (given === 'required' || (given === 'optional' && sample)) return given
  return sample ? 'optional' : 'required'
}

const readToken = (path: string): string => {
  try {
    // As with a private key: what others can read is not one person's.
    if (process.platform !== 'win32' && statSync(path).mode & 0o077)
      throw new Refusal('TOKEN_MISSING', `令牌文件「${path}」别人也能读,请先 chmod 600,并另签一个令牌`)
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('FILE_UNREADABLE', `「${path}」读不了:${messageOf(error)}`)
  }
}

/** @throws Refusal TOKEN_MISSING. */
const tokenOf = ({ options }: Invocation): string => {
  const path = text(options['token-file'])
  const token = path === undefined ? process.env.SHEJIAN_TOKEN?.trim() : readToken(path)
  if (token) return token
  throw new Refusal(
    'TOKEN_MISSING',
    '这个命令是人的决定,不能以本机用户的名义办理。请登录页面,在「我的账号」签发命令行令牌,用 SHEJIAN_TOKEN 或 --token-file 交给命令',
  )
}

/** Keys are not made for the asking: where there are none yet, nobody has an account either. */
const isSample = ({ folder }: Session): boolean => existsSync(folder.vaultKey) && vaultKeys(folder, false).sample

export interface PersonSession extends Session {
  readonly who: Who
}

/** `actor` is the person's id. @param action what the policies must let the person do. */
export const withPerson = async <T>(
  invocation: Invocation,
  command: string,
  action: Action,
  work: (session: PersonSession) => Promise<T>,
): Promise<T> => {
  // Before the database is opened: without a token nothing is begun.
  const token = tokenOf(invocation)
  return withSession(invocation, async (session) => {
    const who = await whoCommands(session.database, {
      token,
      action,
      command,
      machineUser: session.actor,
      clock: systemClock,
      secondFactor: secondFactorOf(isSample(session)),
    })
    return work({ ...session, who, actor: who.id })
  })
}
