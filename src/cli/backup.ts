/** backup, restore: a working folder out to files, and back into a new folder. */
import { Refusal } from '#kernel/refusal.ts'
import { ownerAddress, takeBackup } from '#store/backup.ts'
import { readBackup } from '#store/backup-manifest.ts'
import { restoreBackup } from '#store/restore.ts'
import type { Command } from './command.ts'
import { count } from './output.ts'
import { withSession } from './session.ts'

const backup: Command = {
  name: 'backup',
  form: '--out 目录 [--with-keys 文件]',
  summary: '备份数据目录到一个新的目录(不含密钥;镜像由恢复时重建)',
  details: [
    '',
    '  --out 目录        不存在或空的目录;最后写出 manifest.json,没有它就是没有做完',
    '  --with-keys 文件  另把身份密钥复制到这个文件(不能在备份目录里)。没有密钥,备份里的姓名、证件号码谁也打不开:',
    '                    请与备份分开、由不同的人保管。',
    '  备份时可以照常接入和筛查,备份的是开始那一刻的数据。',
    '  日志签名密钥 secret/log-key.json 也不在备份里,请同样另外保管;恢复并放回它之后,audit checkpoint 重建日志文件。',
  ],
  options: { out: { type: 'string' }, 'with-keys': { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    if (typeof options.out !== 'string' || invocation.words.length > 0)
      throw new Refusal('USAGE', '请写 --out 目录,用一个新的或空的目录')
    const target = options.out
    const withKeys = typeof options['with-keys'] === 'string' ? options['with-keys'] : undefined
    return withSession(invocation, async ({ folder }) => {
      const manifest = await takeBackup({
        folder,
        owner: await ownerAddress(folder),
        out: target,
        ...(withKeys === undefined ? {} : { withKeys }),
        onTable: (done, all) => out.progress(`备份 ${done}/${all} 张表`),
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0)
      out.line(`已备份到 ${target}:${manifest.tables.length} 张表,${count(rows)} 行,${count(bytes)} 字节`)
      if (manifest.keyCheck !== null)
        out.line(
          withKeys === undefined
            ? `密钥不在备份里:请另外保管 ${folder.vaultKey} 的副本(或用 --with-keys),没有它身份信息打不开`
            : `密钥已复制到 ${withKeys}:请与备份分开保管`,
        )
      out.result({ out: target, tables: manifest.tables.length, rows, bytes, keys: withKeys ?? null })
      return 0
    })
  },
}

const restore: Command = {
  name: 'restore',
  form: '目录 [--keys 文件] --data 新目录',
  summary: '把备份恢复到还没有数据的目录,重建镜像并核对',
  details: [
    '',
    '  --keys 文件  做备份时另外保管的身份密钥;目标目录(或 SHEJIAN_VAULT_KEY)已有同一份密钥时可不写',
    '  先核对备份的每个文件,不符就不写入;全部数据在一个事务里进入,中途停止等于没有恢复。',
  ],
  options: { keys: { type: 'string' } },
  async run(invocation) {
    const { words, options, out } = invocation
    const [source] = words
    if (source === undefined || words.length > 1) throw new Refusal('USAGE', '请写明备份所在的目录')
    const keys = typeof options.keys === 'string' ? options.keys : undefined
    const verified = await readBackup(source, (done, all) => out.progress(`核对备份 ${done}/${all} 个文件`))
    return withSession(invocation, async ({ folder, database }) => {
      const restored = await restoreBackup(verified, {
        folder,
        database,
        owner: await ownerAddress(folder),
        ...(keys === undefined ? {} : { keys }),
        onTable: (done, all) => out.progress(`恢复 ${done}/${all} 张表`),
        onMirror: (done, all) => out.progress(`重建镜像 ${done}/${all}`),
      })
      const { tables, rows, mirrorFiles, faults } = restored
      out.line(`已恢复 ${verified.manifest.takenAt} 的备份:${tables} 张表,${count(rows)} 行,镜像 ${mirrorFiles} 个文件`)
      for (const { path, fault } of faults) out.line(`不符  ${path}:${fault}(可用 mirror rebuild --damaged 重建)`)
      out.result(restored)
      return faults.length > 0 ? 1 : 0
    })
  },
}

export const backupCommands: readonly Command[] = [backup, restore]
