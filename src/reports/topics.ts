/** What people report, in their words, and the chapter of the notice that it falls under. */

import type { Authority } from '#access/scope.ts'
import { valueOn } from '#law/dated.ts'
import { competentAuthority } from '#law/values/authorities.ts'

export const topics = {
  contribution: { label: '单位不参保、少缴、漏缴社会保险费,或虚假参保', chapter: '四' },
  pension: { label: '冒领、骗取养老金,或提前退休造假', chapter: '五' },
  medical: { label: '医院、药店或个人骗取医疗保险基金', chapter: '六' },
  injury: { label: '骗取工伤保险待遇', chapter: '七' },
  unemployment: { label: '骗取失业保险待遇或培训补贴', chapter: '八' },
  maternity: { label: '骗取生育保险待遇', chapter: '九' },
  fund: { label: '挪用、侵占社会保险基金', chapter: '十' },
  staff: { label: '社会保险工作人员违规办理、以权谋私', chapter: '十二' },
  other: { label: '其他与社会保险基金有关的问题', chapter: '十二' },
} as const
export type Topic = keyof typeof topics

/** Which insurance, as people name it; the scheme is that of the office's register. */
export const insurances = {
  pension: { label: '养老保险', scheme: '110' },
  medical: { label: '医疗保险', scheme: '310' },
  injury: { label: '工伤保险', scheme: '410' },
  unemployment: { label: '失业保险', scheme: '210' },
  maternity: { label: '生育保险', scheme: '510' },
  unknown: { label: '不清楚', scheme: null },
} as const
export type Insurance = keyof typeof insurances

/** The authority competent on the day; 人社 where nobody knows the insurance, who refers it on. */
export const authorityFor = (scheme: string | null, day: string): Authority =>
  scheme !== null && valueOn(competentAuthority, day, { scheme })?.value === 'nhsa' ? 'nhsa' : 'hrss'
