/** audit: number and sign the log, check it with or without a database, prove one event, read. */
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { recordAccess } from '#audit/access-events.ts'
import { faultKinds } from '#audit/faults.ts'
import { logPlaces } from '#audit/log-keys.ts'
import { parseVerifierKey } from '#audit/note.ts'
import { checkProof, findLeaf, openedFields, type Proof, proofOf, proofPage, readProof } from '#audit/proof.ts'
import { publishCheckpoint } from '#audit/publish.ts'
import { readLog } from '#audit/read-log.ts'
import { type VerifyReport, verifyLog, verifyOffline } from '#audit/verify.ts'
import { systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { cosignCommand } from './audit-cosign.ts'
import { keysGiven, keysOfFolder, keysOfPlatform, readGiven } from './audit-keys.ts'
import { type Command, type Invocation, text } from './command.ts'
import { count, table } from './output.ts'
import { withSession } from './session.ts'

const checkpoint: Command = {
  name: 'audit checkpoint',
  form: '[--new-key]',
  summary: '给新发生的事项编号入日志,写出日志文件,签署检查点',
  details: [
    '',
    '  日志在数据目录的 log-tiles 里(C2SP tlog-tiles 格式),可整个复制给别的机构;丢失或写到一半的,再运行一次即补全。',
    '  签名密钥在 secret/log-key.json(或 SHEJIAN_LOG_KEY),请另外保管副本。',
    '  --new-key  换新的签名密钥(更换,或者原密钥确已遗失),换后须向各方公布新公钥 log-tiles/keys.txt',
  ],
  options: { 'new-key': { type: 'boolean' } },
  async run(invocation) {
    const { options, out } = invocation
    return withSession(invocation, async ({ folder, database }) => {
      const places = logPlaces(folder)
      const done = await publishCheckpoint(database, places, systemClock, options['new-key'] === true)
      if (done === 'busy') throw new Refusal('IN_PROGRESS', '另一个进程正在签署检查点或核验日志,请稍后再试')
      if (done === undefined) out.line('还没有发生任何事项,没有可签署的')
      else
        out.line(
          `${done.signed ? '已签署检查点' : '没有新的事项,检查点不变'}:日志 ${done.origin},前 ${count(done.size)} 条,树根 ${done.root.toString('base64')}`,
        )
      out.result({ ...done, root: done?.root.toString('base64'), folder: places.tiles })
      return 0
    })
  },
}

const showReport = ({ out }: Invocation, report: VerifyReport): number => {
  const { origin, size, leaves, root, checkpoints, cosignedBy, faults, more } = report
  out.line(
    `日志 ${origin ?? '(没有有效的检查点)'}:签署到 ${count(size)} 条,检查点 ${count(checkpoints)} 个${leaves === undefined ? '' : `,日志表 ${count(leaves)} 条`}`,
  )
  if (root !== undefined) out.line(`树根 ${root}${cosignedBy.length > 0 ? `,联签:${cosignedBy.join('、')}` : ''}`)
  const [first] = faults
  if (first)
    out.line(`\n最先出错:${first.position === undefined ? '' : `第 ${first.position} 条,`}${faultKinds[first.kind]}`)
  for (const { kind, says } of faults.slice(0, 50)) out.line(`  ${faultKinds[kind]}  ${says}`)
  if (faults.length + more > 50) out.line(`  另有 ${count(faults.length + more - 50)} 处`)
  if (!first)
    out.line(
      leaves === undefined
        ? '核验通过:签名、树根、前后检查点都相符'
        : '核验通过:签名、树根、检查点、日志表与每条原始记录都相符',
    )
  out.result({ ...report, ok: !first })
  return first ? 1 : 0
}

const showProof = (invocation: Invocation, path: string): number => {
  const { out } = invocation
  const proof = readProof(readGiven(path))
  const proven = checkProof(
    proof,
    keysGiven(invocation, () => proof.keys.map(parseVerifierKey)),
  )
  const { at, actor, what } = proven.entry
  out.line(`证明成立:日志 ${proven.origin} 第 ${proven.position} 条,${at},${actor},${what}`)
  out.line(`签署的检查点覆盖前 ${count(proven.size)} 条,签名:${proven.signedBy.join('、')}`)
  for (const [field, value] of Object.entries(proven.opened)) out.line(`公开的 ${field}:${JSON.stringify(value)}`)
  out.result({ ok: true, ...proven })
  return 0
}

const verify: Command = {
  name: 'audit verify',
  form: '[--offline 日志目录] [--proof 证明文件] [--keys 公钥文件] [--held 检查点文件]',
  summary: '核验日志是否被改动,指出最先出错的一条',
  details: [
    '',
    '  不带 --offline 时连同数据库核验:每条记录与日志逐条比对。退出码 0 相符,1 有出入。',
    '  --offline 目录  只凭一份 log-tiles 的副本和公钥核验,不用数据库',
    '  --proof 文件    核验一条事项的证明(audit prove 写出的)',
    '  --keys 文件     公钥,一行一把;应从公文、公告等途径取得',
    '  --held 文件     以前另存的一份检查点:整份日志被截短或换掉时,靠它发现',
  ],
  options: {
    offline: { type: 'string' },
    proof: { type: 'string' },
    keys: { type: 'string' },
    held: { type: 'string' },
  },
  async run(invocation) {
    const { options } = invocation
    const [proof, offline, heldFile] = [text(options.proof), text(options.offline), text(options.held)]
    if (proof !== undefined) return showProof(invocation, proof)
    const held = heldFile === undefined ? undefined : { file: heldFile, note: readGiven(heldFile) }
    if (offline !== undefined) {
      const keys = keysGiven(invocation, () => keysOfFolder(offline))
      return showReport(invocation, await verifyOffline(resolve(offline), keys, held))
    }
    return withSession(invocation, async ({ folder, database }) => {
      const places = logPlaces(folder)
      if (!existsSync(places.tiles))
        throw new Refusal('NOT_FOUND', '还没有签署过检查点,没有可核验的。请先运行 audit checkpoint')
      const keys = text(options.keys) === undefined ? keysOfPlatform(places) : keysGiven(invocation, () => [])
      return showReport(invocation, await verifyLog(database, places.tiles, keys, held))
    })
  },
}

const prove: Command = {
  name: 'audit prove',
  form: '条号|event:编号|access:编号 [--out 文件.json|文件.md] [--reveal 字段,字段]',
  summary: '写出一条事项确在日志里的证明,别人离线可验',
  details: ['', '  --reveal reason,body.note  连同这些文字一起公开;其余文字在证明里只有哈希'],
  options: { out: { type: 'string' }, reveal: { type: 'string' } },
  async run(invocation) {
    const { words, options, out } = invocation
    const [name] = words
    if (!name || words.length > 1) throw new Refusal('USAGE', '请写 条号、event:编号 或 access:编号')
    const fields = (text(options.reveal) ?? '').split(',').filter((field) => field !== '')
    return withSession(invocation, async ({ folder, database, actor }) => {
      const places = logPlaces(folder)
      const { position, row } = await findLeaf(database.pool, name)
      if (fields.length > 0 && !row) throw new Refusal('NOT_FOUND', '原始记录已不在,没有可公开的文字')
      const opened: Proof['opened'] = row ? openedFields(row, fields) : []
      const proof = await proofOf(places.tiles, position, keysOfPlatform(places), opened)
      const target = text(options.out) ?? `log-proof-${position}.json`
      await recordAccess(database.pool, {
        at: systemClock.now(),
        actor,
        kind: 'export',
        subjectKind: 'log',
        subjectId: String(position),
        details: { fields: fields.length },
      })
      writeFileSync(target, target.endsWith('.md') ? proofPage(proof) : `${JSON.stringify(proof, null, 2)}\n`)
      out.line(`第 ${position} 条的证明已写出到 ${target};核验:audit verify --proof ${target} --keys 公钥文件`)
      out.result({ position, out: target, proof })
      return 0
    })
  },
}

const list: Command = {
  name: 'audit list',
  form: '[--from 日期] [--to 日期] [--actor 人] [--kind 事项] [--subject 种类:编号] [--cursor 条号] [--limit N]',
  summary: '查日志,新的在前',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    actor: { type: 'string' },
    kind: { type: 'string' },
    subject: { type: 'string' },
    cursor: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const limit = text(options.limit) ?? '50'
    if (!/^\d{1,3}$/.test(limit)) throw new Refusal('USAGE', '--limit 应为 1 至 200')
    const [, subjectKind, subjectId] = /^([^:]+):(.+)$/.exec(text(options.subject) ?? '') ?? []
    if (options.subject !== undefined && subjectId === undefined)
      throw new Refusal('USAGE', '--subject 应写成 种类:编号,例如 batch:B-2024-1')
    const { from, to, actor, kind, cursor } = options
    return withSession(invocation, async (session) => {
      const page = await readLog(session.database, {
        ...Object.fromEntries(
          Object.entries({ from, to, actor, kind, cursor, subjectKind, subjectId }).filter(
            ([, value]) => value !== undefined,
          ),
        ),
        limit: Number(limit),
      })
      await recordAccess(session.database.pool, {
        at: systemClock.now(),
        actor: session.actor,
        kind: 'log-read',
        subjectKind: 'log',
        subjectId: 'list',
        details: { items: page.items.length },
      })
      out.line(
        table(
          ['>条号', '时间', '经办人', '事项', '对象', '理由'],
          page.items.map(({ position, at, actorName, kindLabel, subjectLabel, subjectId: id, reason }) => [
            String(position),
            at.slice(0, 19).replace('T', ' '),
            actorName,
            kindLabel,
            `${subjectLabel} ${id.slice(0, 24)}`,
            reason ?? '',
          ]),
        ),
      )
      out.line(page.next === undefined ? '(完)' : `下一页:--cursor ${page.next}`)
      out.result(page)
      return 0
    })
  },
}

export const auditCommands: readonly Command[] = [checkpoint, verify, prove, cosignCommand, list]
