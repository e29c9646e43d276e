/** standard, clauses, mirror: what the platform is made of. */
import { dutyRows } from '#areas/oversight/index.ts'
import { today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stepAnswers } from '#reports/step-answers.ts'
import { writeStandard } from '#standard/write-standard.ts'
import { rebuildMirror, verifyMirror } from '#store/mirror-audit.ts'
import { lockWriter } from '#store/writer-lock.ts'
import type { Command } from './command.ts'
import { count, table } from './output.ts'
import { withSession } from './session.ts'

const standard: Command = {
  name: 'standard',
  form: '--out 目录',
  summary: '写出数据标准:建表语句、JSON Schema、Table Schema、Excel 模板、数据字典',
  options: { out: { type: 'string' } },
  async run({ options, out }) {
    if (typeof options.out !== 'string') throw new Refusal('USAGE', '请写 --out 目录')
    const written = await writeStandard(options.out)
    out.line(
      `已写出到 ${options.out}:${Object.entries(written)
        .map(([name, value]) => `${name} ${count(Number(value))}`)
        .join(',')}`,
    )
    out.result({ out: options.out, ...written })
    return 0
  },
}

const clauses: Command = {
  name: 'clauses',
  form: '',
  summary: '通知的条款与职责,逐条列出由什么回应(规则、步骤、数据),没有的写 not yet',
  async run({ out }) {
    const rows = dutyRows(today(), stepAnswers)
    const answered = rows.filter(({ answeredBy }) => answeredBy.length > 0).length
    out.line(
      table(
        ['职责', '主体', '内容', '由何回应'],
        rows.map((row) => [
          row.overriddenBy.length > 0 ? `${row.key} *` : row.key,
          row.actor,
          row.summary,
          row.answeredBy.join('、') || 'not yet',
        ]),
      ),
    )
    out.line('\n带 * 的条款,后来或上位的规定另有要求(十三(二)):')
    const later = new Map(
      rows.flatMap(({ clause, overriddenBy }) =>
        overriddenBy.map((one) => [`${clause} ${one.by}`, { clause, ...one }]),
      ),
    )
    for (const { clause, from, by, effect } of later.values())
      out.line(`  ${clause}  ${from ?? '起始日待核'} 起  ${by}:${effect}`)
    out.line(`\n共 ${rows.length} 项职责,已有回应 ${answered} 项`)
    out.result({ clauses: rows })
    return 0
  },
}

const mirrorVerify: Command = {
  name: 'mirror verify',
  form: '',
  summary: '核对镜像:每个文件的摘要,以及与数据库的行数、金额合计',
  async run(invocation) {
    const { out } = invocation
    return withSession(invocation, async ({ folder, database }) => {
      const report = await verifyMirror(database, folder, (done, all) => out.progress(`核对镜像 ${done}/${all}`))
      for (const { path, fault } of report.faults) out.line(`不符  ${path}:${fault}`)
      for (const path of report.orphans) out.line(`多余  ${path}:清单里没有(下次接入时自动清除,或用 mirror rebuild)`)
      out.line(`${report.files} 个文件,${count(report.rows)} 行,${report.faults.length} 处不符`)
      out.result(report)
      return report.faults.length > 0 ? 1 : 0
    })
  },
}

const mirrorRebuild: Command = {
  name: 'mirror rebuild',
  form: '[--damaged]',
  summary: '由数据库重建镜像(--damaged 只重建核对不符的文件)',
  options: { damaged: { type: 'boolean' } },
  async run(invocation) {
    const { out, options } = invocation
    return withSession(invocation, async ({ folder, database }) => {
      const unlock = await lockWriter(database)
      const only = options.damaged ? (await verifyMirror(database, folder)).faults : undefined
      const files = await rebuildMirror(database, folder, only, (done, all) =>
        out.progress(`重建镜像 ${done}/${all}`),
      ).finally(unlock)
      out.line(`重建了 ${files} 个文件`)
      out.result({ files })
      return 0
    })
  },
}

export const platformCommands: readonly Command[] = [standard, clauses, mirrorRebuild, mirrorVerify]
