/** Results of a look at a 疑点 by people, one list for our own findings and for those handed down from above. */
export const results = {
  violation: '属实-违规',
  recovered: '属实-已追回',
  allowed: '属实-政策允许',
  'data-error': '数据错误',
  duplicate: '重复',
  unfounded: '不属实',
  pending: '待查',
} as const
export type Result = keyof typeof results

export const isResult = (text: string): text is Result => Object.hasOwn(results, text)

/** Results by which a finding is dropped: each needs a second person. */
export const dismissals: ReadonlySet<Result> = new Set(['allowed', 'data-error', 'duplicate', 'unfounded'])

/** Results that feed confirmed amounts: 只有属实的计入金额. */
export const confirmations: ReadonlySet<Result> = new Set(['violation', 'recovered'])
