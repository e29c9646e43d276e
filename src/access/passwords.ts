/** Passwords: Argon2id from Node's OpenSSL; what a new one must be; how long one lasts. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'

/** What numbers of sessions, lockouts and passwords stand on. */
export const grade3 = practice('等级保护三级项目常用值(标准只写要求,不写数字)')
export const passwordLeast = scalar('count', 12, grade3)
export const passwordDays = scalar('day', 90, grade3)
/** The last so many may not come back. */
export const passwordsKept = scalar('count', 5, grade3)

const run = promisify(argon2)
/** RFC 9106's second recommended set asks for 64 MiB; a third of it with more passes lets a small server answer many. */
const cost = { memory: 19_456, passes: 3, parallelism: 1, tagLength: 32 } as const

/** 'argon2id$19456$3$1$<salt>$<tag>', base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await run('argon2id', { message: password.normalize('NFC'), nonce, ...cost })
  return [
    'argon2id',
    cost.memory,
    cost.passes,
    cost.parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

export const verifyPassword = async (password: string, kept: string): Promise<boolean> => {
  const [, memory, passes, parallelism, salt = '', wanted = ''] = kept.split('$')
  const expected = Buffer.from(wanted, 'base64url')
  const tag = await run('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(tag, expected)
}

let decoy: Promise<string> | undefined
/** As long as a real check, so that the time of an answer does not tell whether the account exists. */
export const verifyNothing = async (password: string): Promise<false> => {
  decoy ??= hashPassword(randomBytes(12).toString('hex'))
  await verifyPassword(password, await decoy)
  return false
}

/** @throws Refusal PASSWORD_WEAK saying what is missing. */
export const checkNewPassword = (password: string, login: string): void => {
  const least = Number(passwordLeast.value)
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(password)).length
  const wrong = [
    ...([...password].length < least ? [`至少 ${least} 位`] : []),
    ...([...password].length > 128 ? ['不超过 128 位'] : []),
    ...(classes < 3 ? ['大写、小写、数字、符号中至少有三种'] : []),
    ...(login.length >= 3 && password.toLowerCase().includes(login.toLowerCase()) ? ['不含登录名'] : []),
    ...(/^(.)\1+$/.test(password) ? ['不是同一个字符'] : []),
  ]
  if (wrong.length > 0) throw new Refusal('PASSWORD_WEAK', `新口令应${wrong.join(';')}`)
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** For a new account: 16 letters and digits that are not mistaken for each other, in groups of four. */
export const randomPassword = (): string => {
  const take = (): string => {
    // Rejection keeps every letter equally likely.
    for (;;) {
      const [byte = 0] = randomBytes(1)
      if (byte < 256 - (256 % letters.length)) return letters[byte % letters.length] as string
    }
  }
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, take).join('')).join('-')
}
