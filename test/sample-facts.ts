/** Facts of an invented case for any form, made from the form's own shape: for tests and for looking at what is printed. */
import { z } from 'zod'
import type { AnyForm } from '#cases/documents/define-form.ts'

const known: Readonly<Record<string, unknown>> = {
  registerNo: '线索〔2026〕12号',
  caseNo: '郑人社监案〔2026〕3号',
  caseTitle: '亲属冒领基本养老金案',
  partyName: '张三',
  partyNumber: '410105196001010011',
  partyAddress: '郑州市金水区某路88号',
  legalRepresentative: '王五',
  scheme: '企业职工基本养老保险',
  clause: '郑人社〔2016〕27号五(五)3',
  sourceWords: '非现场监督发现的疑点(死亡后继续领取养老待遇)',
  organisationName: '郑州市人力资源和社会保障局基金监督处',
  ask: '你父亲是什么时候去世的?',
  name: '李四',
  certificateNo: '豫A010001',
  servers: ['李四', '赵六'],
}

const passage =
  '经查,当事人之父于2024年9月12日死亡,当事人未在规定期限内向社会保险经办机构报告,仍以其父名义按月领取企业职工基本养老金,自2024年10月至2026年3月共18个月,金额合计53136.00元。上述款项均进入当事人保管的银行账户并由其支取使用。'
const passages =
  /^(facts|course|said|answer|report|overview|found|evidence|law|basisLaw|discretion|asks|opinion|officersSaid|partySaid)$/

const sampleOf = (name: string, schema: z.ZodType): unknown => {
  if (schema instanceof z.ZodOptional) return sampleOf(name, schema.unwrap() as z.ZodType)
  if (name in known) return known[name]
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodISODate) return '2026-03-05'
  if (schema instanceof z.ZodNumber) return 12
  if (schema instanceof z.ZodArray) return [0, 1].map((at) => itemOf(name, schema.element as z.ZodType, at))
  if (name.endsWith('Fen')) return '5313600'
  if (name.endsWith('At')) return '2026年3月5日9时30分'
  if (passages.test(name)) return passage
  return `${schema.meta()?.title ?? name}`.slice(0, 20)
}

const itemOf = (name: string, schema: z.ZodType, at: number): unknown => {
  if (!(schema instanceof z.ZodObject)) return `${sampleOf(name, schema)}之${at + 1}`
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, one]) => [
      key,
      key === 'no' ? String(at + 1) : sampleOf(key, one),
    ]),
  )
}

export const sampleFacts = (form: AnyForm): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form.facts.shape).map(([name, schema]) => [name, sampleOf(name, schema as z.ZodType)]),
  )
