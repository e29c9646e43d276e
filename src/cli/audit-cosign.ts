/** audit cosign: another body vouches, on its own copy and with its own key, that the log only grew. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { addCosignature, type Cosigned, cosign, createCosignerKey, storeCosignature } from '#audit/cosign.ts'
import { logPlaces } from '#audit/log-keys.ts'
import { parseVerifierKey } from '#audit/note.ts'
import { withPublisherLock } from '#audit/publish.ts'
import { systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { keysGiven, keysOfFolder, readGiven } from './audit-keys.ts'
import { type Command, type Invocation, text } from './command.ts'
import { count } from './output.ts'
import { withSession } from './session.ts'

const cosignedShape = z.object({ origin: z.string(), size: z.number(), line: z.string(), signer: z.string() })

const readCosigned = (path: string): Cosigned => {
  try {
    return cosignedShape.parse(JSON.parse(readGiven(path)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('AUDIT_COSIGN', `「${path}」不是联签文件。它由联签的机构用 audit cosign --out 写出`)
  }
}

/** Takes another body's signature into this installation's log. */
const keepCosigned = async (invocation: Invocation, signed: Cosigned): Promise<number> =>
  withSession(invocation, async ({ folder, database }) => {
    const { tiles } = logPlaces(folder)
    await withPublisherLock(database, async (client) => {
      await addCosignature(tiles, signed, parseVerifierKey(signed.signer))
      await storeCosignature(client, signed, systemClock)
    })
    invocation.out.line(`${parseVerifierKey(signed.signer).name} 对前 ${count(signed.size)} 条的联签已记入日志`)
    invocation.out.result(signed)
    return 0
  })

export const cosignCommand: Command = {
  name: 'audit cosign',
  form: '--key 文件 [--offline 日志目录] [--keys 公钥文件] [--out 文件] | --key 文件 --new-key 名称 | --add 文件 --signer 公钥',
  summary: '由另一机构用自己的密钥联签:确认日志自上次以来只增不改',
  details: [
    '',
    '  --key 文件 --new-key 名称   联签机构新建密钥,显示要交给平台的公钥',
    '  --key 文件 --offline 目录   在一份 log-tiles 副本上核对并联签;--out 写出签名,交回平台',
    '  --add 文件 --signer 公钥    平台收下联签;公钥须是该机构另行告知的',
  ],
  options: {
    key: { type: 'string' },
    'new-key': { type: 'string' },
    offline: { type: 'string' },
    keys: { type: 'string' },
    out: { type: 'string' },
    add: { type: 'string' },
    signer: { type: 'string' },
  },
  async run(invocation) {
    const { options, out } = invocation
    const [key, name, add] = [text(options.key), text(options['new-key']), text(options.add)]
    if (add !== undefined) {
      const signer = text(options.signer)
      if (signer === undefined) throw new Refusal('USAGE', '请写 --signer 公钥(联签机构另行告知的,不能只信文件里的)')
      return keepCosigned(invocation, { ...readCosigned(add), signer })
    }
    if (key === undefined) throw new Refusal('USAGE', '请写 --key 联签密钥文件')
    if (name !== undefined) {
      const signer = await createCosignerKey(resolve(key), name)
      out.line(`已建密钥 ${key}。公钥(交给平台和核验的人):\n${signer}`)
      out.result({ key, signer })
      return 0
    }
    const offline = text(options.offline)
    if (offline === undefined)
      throw new Refusal('USAGE', '请写 --offline 目录:联签在日志的一份副本上做,密钥不必到平台的机器上来')
    const verifiers = keysGiven(invocation, () => keysOfFolder(offline))
    const signed = await cosign(resolve(offline), resolve(key), verifiers, systemClock)
    await addCosignature(resolve(offline), signed, parseVerifierKey(signed.signer))
    const target = text(options.out)
    if (target !== undefined) writeFileSync(target, `${JSON.stringify(signed, null, 2)}\n`)
    out.line(`已联签日志 ${signed.origin} 的前 ${count(signed.size)} 条:自上次联签以来只增不改`)
    out.line(target === undefined ? signed.line.trimEnd() : `签名已写出到 ${target},请交回平台(audit cosign --add)`)
    out.result(signed)
    return 0
  },
}
