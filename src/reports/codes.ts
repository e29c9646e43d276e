/** What a reporter keeps: receipt code and passphrase, made here, shown once. Letters that are not mistaken for each other. */
import { createHmac, randomInt } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { halfWidth } from '#kernel/half-width.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

const groups = (count: number, size: number): string =>
  Array.from({ length: count }, () =>
    Array.from({ length: size }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** 'jb-4f7k-9m2c-xx8e': 59 bits, so that codes are not found by trying. */
export const freshReceiptCode = (): string => `jb-${groups(3, 4)}`

/** 'k3fm-82qa-tt9w-m4cz': 79 bits. */
export const freshPassphrase = (): string => groups(4, 4)

/** 'jl-…': 79 bits, presented by whoever fetches the reward. */
export const freshPayCode = (): string => `jl-${groups(4, 4)}`

/** As it is compared: however it was typed. */
export const plainCode = (typed: string): string =>
  halfWidth(typed)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 64)

/** Codes are kept as keyed hashes: neither the database nor a backup of it gives them away. */
export const codeHash = (keys: VaultKeys, purpose: 'receipt' | 'pay' | 'nonce' | 'address', text: string): Buffer =>
  createHmac('sha256', keys.subKey(`reports/${purpose}`))
    .update(text, 'utf8')
    .digest()

export const receiptHash = (keys: VaultKeys, typed: string): string =>
  codeHash(keys, 'receipt', plainCode(typed)).toString('hex')
