/** intake: files in, receipts out, rejected rows back. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type IntakeContext, openIntake, vaultKeys } from '#intake/context.ts'
import { isPassedOver } from '#intake/file-name.ts'
import { type IntakeOptions, intakeFile } from '#intake/intake-file.ts'
import { writeCsv } from '#intake/readers/write-csv.ts'
import type { Receipt } from '#intake/receipt.ts'
import { receiptOf, receipts, rejectsOf } from '#intake/receipts.ts'
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { datasets } from '#standard/registry.ts'
import type { Command, Invocation } from './command.ts'
import { count, type Output, table } from './output.ts'
import { withSession } from './session.ts'

/** Registers first: what later files refer to is then already there. Otherwise by name. */
const orderOf = (path: string): string => {
  const id = basename(path).split('.')[0] ?? ''
  return `${datasets.get(id)?.area === 'registers' ? 0 : 1} ${basename(path)}`
}

/** Files of the paths, folders opened one level. @throws Refusal FILE_UNREADABLE for a path that is not there. */
export const filesOf = (paths: readonly string[]): { files: string[]; passed: string[] } => {
  const all = paths.flatMap((path) => {
    if (!existsSync(path)) throw new Refusal('FILE_UNREADABLE', `没有「${path}」这个文件或文件夹`, { file: path })
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(path, entry.name))
  })
  const files = all
    .filter((path) => !isPassedOver(path))
    .sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1))
  return { files, passed: all.filter(isPassedOver) }
}

const isSampleData = (paths: readonly string[]): boolean =>
  paths.some((path) =>
    existsSync(join(existsSync(path) && statSync(path).isDirectory() ? path : dirname(path), '_sample.json')),
  )

const statusWords = { committed: '已接收', refused: '已退回', resent: '此前已收' } as const

export const showReceipt = (out: Output, receipt: Receipt): void => {
  const counts = `共 ${count(receipt.rowsIn)} 行:接收 ${count(receipt.rowsAccepted)},退回 ${count(receipt.rowsRejected)},重复 ${count(receipt.rowsDuplicate)}`
  out.line(
    `${statusWords[receipt.status]}  ${receipt.file} 「${receipt.title}」${receipt.refusal ? '' : `  ${counts}`}  批次 ${receipt.batch.slice(0, 8)}`,
  )
  if (receipt.refusal) out.line(`    原因:${receipt.refusal.message} [${receipt.refusal.code}]`)
  for (const reason of receipt.reasons.slice(0, 5))
    out.line(`    退回 ${count(reason.rows)} 行(首见第 ${reason.firstRow} 行)${reason.message} [${reason.code}]`)
  if (receipt.reasons.length > 5)
    out.line(`    另有 ${receipt.reasons.length - 5} 类原因,见 intake rejects ${receipt.batch.slice(0, 8)}`)
  for (const notice of receipt.notices) out.line(`    提示 ${notice.message}`)
}

const unnamed = (path: string, refusal: Refusal): Receipt => ({
  status: 'refused',
  batch: '',
  file: basename(path),
  dataset: '',
  title: '',
  source: '',
  period: null,
  format: null,
  encoding: null,
  sha256: null,
  bytes: null,
  rowsIn: '0',
  rowsAccepted: '0',
  rowsRejected: '0',
  rowsDuplicate: '0',
  sums: {},
  notices: [],
  reasons: [],
  supersedes: null,
  refusal: { code: refusal.code, message: refusal.message },
  finishedAt: null,
})

/** Takes files one after another; a refused file does not stop the next. */
export const takeFiles = async (
  context: IntakeContext,
  files: readonly string[],
  options: IntakeOptions,
  out: Output,
): Promise<Receipt[]> => {
  const taken: Receipt[] = []
  for (const [index, path] of files.entries()) {
    const at = `[${index + 1}/${files.length}] ${basename(path)}`
    try {
      taken.push(
        await intakeFile(context, path, {
          ...options,
          onProgress: ({ stage, rows, all }) =>
            out.progress(
              stage === 'loading'
                ? `${at} 入库 ${count(rows)}/${count(all ?? 0)} 行`
                : `${at} 已检查 ${count(rows)} 行`,
            ),
        }),
      )
    } catch (error) {
      if (
        !(error instanceof Refusal) ||
        ![
          'FILE_NAME',
          'DATASET_UNKNOWN',
          'DATASET_INTERNAL',
          'BATCH_UNKNOWN',
          'BATCH_NOT_CURRENT',
          'SOURCE_UNKNOWN',
        ].includes(error.code)
      )
        throw error
      taken.push(unnamed(path, error))
    }
    showReceipt(out, taken.at(-1) as Receipt)
  }
  return taken
}

const intake: Command = {
  name: 'intake',
  form: 'PATH… [--source CODE] [--supersedes 批次]',
  summary: '接收文件或文件夹(按文件名里的数据集),检查、脱名、入库,给出回执',
  details: [
    '',
    '  文件名:数据集[.来源][.期间][.序号].扩展名,如 pension_payment.2024-03.csv;CSV、XLSX、NDJSON、Parquet。',
    '  --source CODE     来源代码;有代码映射的来源按其映射读(见数据字典)',
    '  --supersedes 批次  本文件更正并取代该批次(旧批次保留备查)',
    '  名为 truth.ndjson 或以 _ . 开头的文件略过。退出码 0:每份文件都已接收(可有退回的行);1:有文件整份退回。',
  ],
  options: { source: { type: 'string' }, supersedes: { type: 'string' } },
  async run(invocation: Invocation) {
    const { words, options, out } = invocation
    if (words.length === 0) throw new Refusal('USAGE', '请写明要接收的文件或文件夹')
    const { files, passed } = filesOf(words)
    if (options.supersedes && files.length !== 1) throw new Refusal('USAGE', '--supersedes 一次只能用于一份文件')
    for (const path of passed) out.line(`略过  ${basename(path)}`)
    return withSession(invocation, async ({ folder, database, actor }) => {
      const context = await openIntake(folder, database, { actor, sampleData: isSampleData(words) })
      try {
        for (const name of context.cleared) out.line(`清理  ${name}:上次接入中途停止,没有留下数据`)
        const taken = await takeFiles(
          context,
          files,
          {
            ...(typeof options.source === 'string' ? { source: options.source } : {}),
            ...(typeof options.supersedes === 'string' ? { supersedes: options.supersedes } : {}),
          },
          out,
        )
        const refused = taken.filter(({ status }) => status === 'refused').length
        out.line(`${taken.length} 份文件:接收 ${taken.length - refused} 份,整份退回 ${refused} 份`)
        out.result({ receipts: taken, passedOver: passed.map((path) => basename(path)) })
        return refused > 0 ? 1 : 0
      } finally {
        await context.close()
      }
    })
  },
}

const listReceipts: Command = {
  name: 'intake receipts',
  form: '[批次]',
  summary: '列出回执(新的在前),或看一份回执的全部内容',
  async run(invocation) {
    const { words, out } = invocation
    return withSession(invocation, async ({ database }) => {
      const [id] = words
      if (id !== undefined) {
        const receipt = await receiptOf(database.pool, id)
        showReceipt(out, receipt)
        for (const [field, sums] of Object.entries(receipt.sums))
          out.line(
            `    ${datasets.get(receipt.dataset)?.fields[field]?.label ?? field}合计:接收 ${showYuan(BigInt(sums.accepted))},退回 ${showYuan(BigInt(sums.rejected))},重复 ${showYuan(BigInt(sums.duplicate))}`,
          )
        out.line(
          `    SHA-256 ${receipt.sha256 ?? '—'}  ${receipt.bytes ?? 0} 字节  ${receipt.format ?? ''} ${receipt.encoding ?? ''}`,
        )
        out.result({ receipts: [receipt] })
        return 0
      }
      const all = await receipts(database.pool)
      out.line(
        table(
          ['批次', '文件', '数据集', '状态', '>行数', '>接收', '>退回', '>重复', '取代'],
          all.map((receipt) => [
            receipt.batch.slice(0, 8),
            receipt.file,
            receipt.dataset,
            statusWords[receipt.status],
            count(receipt.rowsIn),
            count(receipt.rowsAccepted),
            count(receipt.rowsRejected),
            count(receipt.rowsDuplicate),
            receipt.supersedes?.slice(0, 8) ?? '',
          ]),
        ),
      )
      out.result({ receipts: all })
      return 0
    })
  },
}

const rejects: Command = {
  name: 'intake rejects',
  form: '批次 --out 文件.csv',
  summary: '取回某批次被退回的行(前两列是行号和原因),改好后可原样再交',
  details: ['', '  文件里是报送时的原文,含个人信息,请妥善保管。以下划线开头的两列再交时自动略过。'],
  options: { out: { type: 'string' } },
  async run(invocation) {
    const { words, options, out } = invocation
    const [id] = words
    if (id === undefined || typeof options.out !== 'string') throw new Refusal('USAGE', '请写明批次和 --out 文件')
    const target = options.out
    return withSession(invocation, async ({ folder, database }) => {
      const { headers, rows } = await rejectsOf(database.pool, vaultKeys(folder, false), id)
      await writeCsv(target, headers, rows)
      out.line(`已写出 ${count(rows.length)} 行到 ${target}`)
      out.result({ rows: rows.length, file: target })
      return 0
    })
  },
}

export const intakeCommands: readonly Command[] = [intake, listReceipts, rejects]
