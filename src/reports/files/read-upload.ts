/**
 * An upload as one body: a line of JSON that says what it belongs to, then the bytes. So neither the reporter's token nor the
 * file's name stands in an address, where proxies would write it down.
 */
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { reportFileBytes } from '#law/values/report-limits.ts'

const headShape = z.strictObject({ token: z.string().max(200).default(''), name: z.string().max(400) })
const longestHead = 2_000

export interface Upload {
  readonly token: string
  readonly name: string
  readonly bytes: Buffer
}

/** @throws Refusal REPORT_FILE_LARGE, REQUEST_WRONG. */
export const readUpload = async (stream: Readable): Promise<Upload> => {
  const most = Number(reportFileBytes.value)
  const parts: Buffer[] = []
  let total = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    total += part.length
    if (total > most + longestHead)
      throw new Refusal('REPORT_FILE_LARGE', `一个文件最大 ${Math.floor(most / 1_048_576)} MB,请压小图片或分成几件`)
    parts.push(part)
  }
  const body = Buffer.concat(parts)
  const line = body.subarray(0, longestHead).indexOf(10)
  const wrong = new Refusal('REQUEST_WRONG', '上传的格式不对:首行为 JSON {"token","name"},其后为文件内容')
  if (line < 0) throw wrong
  try {
    const head = headShape.parse(JSON.parse(body.toString('utf8', 0, line)))
    return { ...head, bytes: body.subarray(line + 1) }
  } catch {
    throw wrong
  }
}
