/** For the tests of this folder: an intake on a real PostgreSQL and a folder of its own, and files of 参保人员登记 and 养老待遇支付. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type IntakeContext, openIntake } from '#intake/context.ts'
import { type IntakeOptions, intakeFile } from '#intake/intake-file.ts'
import { csvRecord } from '#intake/readers/write-csv.ts'
import type { Receipt } from '#intake/receipt.ts'
import { type Folder, openFolder } from '#store/folder.ts'
import { freshOpenDatabase } from './postgres.ts'

export interface TestIntake {
  readonly context: IntakeContext
  readonly folder: Folder
  /** Where the sender's files lie: not under the data folder. */
  readonly inbox: string
  /** Sees every table, the vault too. */
  readonly admin: pg.Client
  /** Address of the same, for processes of their own. */
  readonly url: string
  /** Writes a file into the inbox and takes it in. */
  take(name: string, content: Buffer | string, options?: IntakeOptions): Promise<Receipt>
  close(): Promise<void>
}

export const openTestIntake = async (): Promise<TestIntake> => {
  const root = mkdtempSync(join(tmpdir(), 'intake-'))
  const inbox = mkdtempSync(join(tmpdir(), 'inbox-'))
  const folder = openFolder(root)
  const { database, test, close } = await freshOpenDatabase()
  const admin = new pg.Client({ connectionString: test.superUrl })
  await admin.connect()
  const context = await openIntake(folder, database, { actor: 'os:test', sampleData: false })
  return {
    context,
    folder,
    inbox,
    admin,
    url: test.superUrl,
    async take(name, content, options = {}) {
      const path = join(inbox, name)
      writeFileSync(path, content)
      return intakeFile(context, path, options)
    },
    async close() {
      await context.close()
      await admin.end()
      await close()
      for (const path of [root, inbox]) rmSync(path, { recursive: true, force: true })
    },
  }
}

export const csv = (headers: readonly string[], rows: readonly (readonly string[])[], delimiter = ','): string =>
  [headers, ...rows].map((cells) => `${delimiter === ',' ? csvRecord(cells) : cells.join(delimiter)}\n`).join('')

export const payHeaders = [
  'payment_no',
  'person_id',
  'scheme',
  'benefit_item',
  'for_month',
  'paid_on',
  'amount_fen',
  'status',
  'agency_district',
] as const

/** A row of 养老待遇支付; `amount` in yuan. */
export const pay = (no: string, amount: string, person = '410102196001010019', status = 'paid'): string[] => [
  no,
  person,
  '110',
  'monthly',
  '2024-03',
  '2024-03-15',
  amount,
  status,
  '410102',
]

export interface Left {
  readonly rows: number
  readonly vault: number
  readonly files: string[]
  readonly temp: string[]
}

/** What a batch has left behind: rows of any data table, vault entries, mirror files, temporary files. */
export const leftBy = async ({ admin, folder, context }: TestIntake, publicId: string): Promise<Left> => {
  const { rows } = await admin.query<{ id: string }>('select id::text as id from intake.batch where public_id = $1', [
    publicId,
  ])
  const id = rows[0]?.id ?? ''
  const tables = await admin.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'data'`,
  )
  const counts = await admin.query<{ n: string }>(
    `select sum(n)::text as n from (${tables.rows.map(({ name }) => `select count(*) as n from data.${name} where batch_id = ${id}`).join(' union all ')}) t`,
  )
  const vault = await admin.query<{ n: string }>('select count(*)::text as n from vault.entry where batch_id = $1', [
    id,
  ])
  const files = readdirSync(folder.mirror, { recursive: true, encoding: 'utf8' }).filter((path) =>
    new RegExp(`/${id}(-\\d+)?\\.parquet`).test(path),
  )
  const temp = existsSync(context.temp)
    ? readdirSync(context.temp, { recursive: true, encoding: 'utf8' }).filter(
        (path) => !/^(spill|rows\.pipe$)/.test(path),
      )
    : []
  return { rows: Number(counts.rows[0]?.n), vault: Number(vault.rows[0]?.n), files, temp }
}
