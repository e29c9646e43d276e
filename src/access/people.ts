/** Accounts: made and stopped by the system administrator, who thereby gives nobody a post; each change is a step. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { later } from '#kernel/clock.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { certificateFingerprint, readCertificate } from './certificates.ts'
import { checkNewPassword, hashPassword, passwordsKept, verifyPassword } from './passwords.ts'
import { revokeSessions } from './sessions.ts'
import { totpLabel } from './sign-in.ts'
import { newTotpSecret, totpMatches } from './totp.ts'

const duty = [zz27('十一(五)'), lawOf('cybersecurity-law', '第21条')]

/** One human, one index, whatever account he uses. */
export const identityIndex = (keys: VaultKeys, idNumber: string): Buffer =>
  keys.blindIndex('person_number', readIdNumber(idNumber).canonical)

export interface NewPerson {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly identity: Buffer
  /** Hash of the first password, which must be changed at the first sign-in. */
  readonly passwordHash: string
  readonly mustChange: boolean
}

export const createPerson = defineStep({
  name: 'create-person',
  label: '开立账号',
  basis: duty,
  secondPerson: { notNeeded: '账号本身没有岗位,授予岗位另行申请、审批、执行' },
  async apply(input: NewPerson, { client, at }) {
    const login = input.login.trim().toLowerCase()
    if (!/^[a-z][a-z0-9._-]{2,31}$/.test(login))
      throw new Refusal('PERSON_WRONG', '登录名应为 3 至 32 位小写字母、数字、点、横线,以字母开头')
    const known = await client.query('select 1 from access.organisation where id = $1', [input.organisation])
    if (!known.rowCount) throw new Refusal('ORGANISATION_UNKNOWN', '没有这个机构')
    const id = `p-${randomUUID()}`
    const made = await client.query(
      `insert into access.person (id, login, name, identity_index, organisation, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (login) do nothing`,
      [id, login, input.name.trim(), input.identity, input.organisation, at],
    )
    if (!made.rowCount) throw new Refusal('LOGIN_TAKEN', `登录名「${login}」已有人使用,请换一个`)
    await client.query(
      `insert into access.credential (person, kind, secret, valid_from, must_change) values ($1, 'password', $2, $3, $4)`,
      [id, input.passwordHash, at, input.mustChange],
    )
    return { subject: { kind: 'person', id }, payload: { login, organisation: input.organisation }, result: { id } }
  },
})

export const switchPerson = defineStep({
  name: 'switch-person',
  label: '停用或启用账号',
  basis: duty,
  secondPerson: { notNeeded: '停用须随时可办;启用不改变岗位' },
  async apply(input: { readonly person: string; readonly enabled: boolean; readonly reason: string }, { client, at }) {
    const { rowCount } = await client.query('update access.person set disabled_at = $2 where id = $1', [
      input.person,
      input.enabled ? null : at,
    ])
    if (!rowCount) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
    if (!input.enabled) await revokeSessions(client, input.person, at)
    return { subject: { kind: 'person', id: input.person }, payload: input, result: {} }
  },
})

/** A forgotten password: the administrator hands over a new one, which serves until the first sign-in. */
export const resetPassword = defineStep({
  name: 'reset-password',
  label: '重置口令',
  basis: duty,
  secondPerson: { notNeeded: '新口令首次登录即须更改,第二因素不受影响' },
  async apply(
    input: {
      readonly person: string
      readonly passwordHash: string
      /** False in the sample city alone, whose passwords are told on the console. */
      readonly mustChange?: boolean
    },
    { client, at },
  ) {
    const known = await client.query('select 1 from access.person where id = $1', [input.person])
    if (!known.rowCount) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
    await replacePassword(client, input.person, input.passwordHash, at, input.mustChange ?? true)
    await revokeSessions(client, input.person, at)
    return { subject: { kind: 'person', id: input.person }, payload: {}, result: {} }
  },
})

const replacePassword = async (
  client: Queryable,
  person: string,
  hash: string,
  at: Date,
  mustChange: boolean,
): Promise<void> => {
  await client.query(
    `update access.credential set retired_at = $2 where person = $1 and kind = 'password' and retired_at is null`,
    [person, at],
  )
  await client.query(
    `insert into access.credential (person, kind, secret, valid_from, must_change) values ($1, 'password', $2, $3, $4)`,
    [person, hash, at, mustChange],
  )
}

export const changePassword = defineStep({
  name: 'change-password',
  label: '更改口令',
  basis: duty,
  secondPerson: { notNeeded: '本人更改自己的口令' },
  async apply(
    input: { readonly person: string; readonly login: string; readonly old: string; readonly fresh: string },
    { client, at },
  ) {
    const { rows } = await client.query<{ secret: string; retired_at: Date | null }>(
      `select secret, retired_at from access.credential where person = $1 and kind = 'password' order by id desc limit $2`,
      [input.person, Number(passwordsKept.value)],
    )
    const current = rows.find(({ retired_at }) => retired_at === null)
    if (!current || !(await verifyPassword(input.old, current.secret))) throw new Refusal('SIGN_IN_WRONG', '原口令不对')
    checkNewPassword(input.fresh, input.login)
    for (const { secret } of rows)
      if (await verifyPassword(input.fresh, secret))
        throw new Refusal('PASSWORD_WEAK', `新口令不能与最近 ${passwordsKept.value} 个相同`)
    await replacePassword(client, input.person, await hashPassword(input.fresh), at, false)
    return { subject: { kind: 'person', id: input.person }, payload: {}, result: {} }
  },
})

/** A secret to scan; it counts once a code of it has been shown (`confirmTotp`). */
export const offerTotp = async (client: Queryable, keys: VaultKeys, person: string, at: Date): Promise<string> => {
  const secret = newTotpSecret()
  await client.query(
    `insert into access.challenge (id, person, kind, value, expires_at) values ($1, $2, 'totp-offer', $3, $4)`,
    [
      `offer/${person}/${randomBytes(6).toString('hex')}`,
      person,
      keys.sealBytes(totpLabel(person), Buffer.from(secret)).toString('base64'),
      later(at, 600_000),
    ],
  )
  return secret
}

export const confirmTotp = defineStep({
  name: 'enrol-second-factor',
  label: '启用动态口令',
  basis: duty,
  secondPerson: { notNeeded: '本人启用自己的第二因素' },
  async apply(input: { readonly person: string; readonly code: string; readonly keys: VaultKeys }, { client, at }) {
    const { rows } = await client.query<{ id: string; value: string }>(
      `select id, value from access.challenge where person = $1 and kind = 'totp-offer' and used_at is null and expires_at > $2 order by expires_at desc limit 1`,
      [input.person, at],
    )
    const [offer] = rows
    const secret = offer && input.keys.openBytes(totpLabel(input.person), Buffer.from(offer.value, 'base64')).toString()
    if (!offer || !secret || totpMatches(secret, input.code, at) === undefined)
      throw new Refusal('SIGN_IN_WRONG', '动态口令不对,请用刚扫描的那一个再试')
    await client.query('update access.challenge set used_at = $2 where id = $1', [offer.id, at])
    await client.query(
      `update access.credential set retired_at = $2 where person = $1 and kind = 'totp' and retired_at is null`,
      [input.person, at],
    )
    await client.query(`insert into access.credential (person, kind, secret, valid_from) values ($1, 'totp', $2, $3)`, [
      input.person,
      offer.value,
      at,
    ])
    await client.query(
      `update access.session set factors = factors || '{totp}' where person = $1 and revoked_at is null`,
      [input.person],
    )
    return { subject: { kind: 'person', id: input.person }, payload: {}, result: {} }
  },
})

/** A lost telephone: the second factor is taken away by two administrators, and set up anew at the next sign-in. */
export const dropTotp = defineStep({
  name: 'drop-second-factor',
  label: '撤销动态口令',
  basis: duty,
  secondPerson: {
    otherThan: async (input: { readonly person: string }) => [input.person],
    why: '本人不能撤销自己的第二因素',
  },
  async apply(input: { readonly person: string; readonly reason: string }, { client, at }) {
    const { rowCount } = await client.query(
      `update access.credential set retired_at = $2 where person = $1 and kind = 'totp' and retired_at is null`,
      [input.person, at],
    )
    if (!rowCount) throw new Refusal('NOT_FOUND', '此人没有启用动态口令')
    await revokeSessions(client, input.person, at)
    return { subject: { kind: 'person', id: input.person }, payload: { reason: input.reason }, result: {} }
  },
})

export const registerCertificate = defineStep({
  name: 'register-certificate',
  label: '登记数字证书',
  basis: [zz27('十一(五)')],
  secondPerson: { notNeeded: '证书由受信任的机构签发,登记只是对应到人' },
  async apply(input: { readonly person: string; readonly certificate: string }, { client, at }) {
    const certificate = readCertificate(input.certificate)
    const fingerprint = certificateFingerprint(certificate)
    const known = await client.query('select 1 from access.person where id = $1', [input.person])
    if (!known.rowCount) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
    const made = await client.query(
      `insert into access.credential (person, kind, secret, fingerprint, valid_from, valid_to)
       values ($1, 'certificate', $2, $3, $4, $5) on conflict (fingerprint) do nothing`,
      [input.person, input.certificate, fingerprint, at, certificate.validToDate],
    )
    if (!made.rowCount) throw new Refusal('CERTIFICATE_TAKEN', '这张证书已经登记过')
    return {
      subject: { kind: 'person', id: input.person },
      payload: { fingerprint, subject: certificate.subject, validTo: certificate.validTo },
      result: { fingerprint },
    }
  },
})
