/** RFC 9457 problems: every refusal over HTTP, in Chinese, with its stable code. What was not foreseen tells nothing. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { type RefusalCode, refusalCodes } from '#kernel/refusal-codes.ts'

export const problemShape = z
  .object({
    type: z.string().meta({ description: '问题类型:/problems/代码' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: '什么不对、在哪里、怎么办' }),
    code: z.string().meta({ description: '稳定的代码,见拒绝代码表' }),
    instance: z.string().meta({ description: '本次请求的编号,报修时请附上' }),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    file: z.string().optional(),
    row: z.int().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 问题' })
export type Problem = z.infer<typeof problemShape>

const problem = (code: RefusalCode, detail: string, instance: string, extra: Partial<Problem> = {}): Problem => ({
  type: `/problems/${code}`,
  title: refusalCodes[code].title,
  status: refusalCodes[code].http,
  detail,
  code,
  instance,
  ...extra,
})

const issueWords = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return '缺少,或类型不对'
    case 'too_small':
      return `太小或太短(至少 ${issue.minimum})`
    case 'too_big':
      return `太大或太长(至多 ${issue.maximum})`
    case 'invalid_value':
      return `应为 ${issue.values.join('、')} 之一`
    case 'unrecognized_keys':
      return `没有这些参数:${issue.keys.join('、')}`
    case 'invalid_format':
      return '格式不对'
    default:
      return issue.message
  }
}

/** Fastify's own refusals before a handler is reached, by their codes. */
const early: Readonly<Record<string, [RefusalCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['REQUEST_TOO_LARGE', '请求太大;文件请从「数据接入」上传'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['REQUEST_WRONG', '请求的内容类型不对,应为 application/json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['REQUEST_WRONG', '请求内容为空'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['REQUEST_WRONG', '请求内容不是正确的 JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['REQUEST_WRONG', '请求长度与声明不符'],
  FST_ERR_BAD_URL: ['REQUEST_WRONG', '网址不对'],
}

/** @returns the problem, and whether nobody foresaw it (to be logged as an error). */
export const problemOf = (error: unknown, instance: string): { problem: Problem; unforeseen: boolean } => {
  if (error instanceof Refusal) {
    const { row, file, field } = error.place
    const place = { ...(row ? { row } : {}), ...(file ? { file } : {}), ...(field ? { field } : {}) }
    return { problem: problem(error.code, error.message, instance, place), unforeseen: false }
  }
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) => ({ field: issue.path.join('.'), message: issueWords(issue) }))
    const first = fields[0]
    const detail = first ? `${first.field ? `「${first.field}」` : ''}${first.message}` : '参数不对'
    return { problem: problem('REQUEST_WRONG', detail, instance, { fields }), unforeseen: false }
  }
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  const known = early[code ?? '']
  if (known) return { problem: problem(known[0], known[1], instance), unforeseen: false }
  if (statusCode === 429) return { problem: problem('TOO_MANY', '请求太频繁,请稍候再试', instance), unforeseen: false }
  if (statusCode && statusCode >= 400 && statusCode < 500 && code?.startsWith('FST_'))
    return { problem: problem('REQUEST_WRONG', '请求不合约定', instance), unforeseen: false }
  // PostgreSQL: text that it cannot hold (a zero byte), numbers beyond its range: the caller's, not ours.
  if (code === '22021' || code === '22003' || code === '22P05')
    return { problem: problem('REQUEST_WRONG', '参数里有不能处理的字符或过大的数', instance), unforeseen: false }
  return {
    problem: problem('UNFORESEEN', '平台出了没有料到的错,已记录;请把请求编号告诉管理员', instance),
    unforeseen: true,
  }
}
