/** Shapes that the reporter's page and the office's desk share. */
import { z } from 'zod'
import { type Insurance, insurances, type Topic, topics } from '#reports/topics.ts'
import { words } from '../shapes.ts'

/** Text as it was typed; what is in it, the step looks after. */
export const said = (most: number) => z.string().max(most * 2)

const maybe = (most: number) =>
  z
    .string()
    .max(most * 2)
    .nullable()
    .default(null)

export const reporterInput = z.strictObject({
  name: said(60),
  idNumber: maybe(40),
  phone: maybe(40),
  address: maybe(200),
  reachedBy: maybe(200),
})

export const submissionShape = z.strictObject({
  topic: z.enum(Object.keys(topics) as [Topic, ...Topic[]]),
  insurance: z.enum(Object.keys(insurances) as [Insurance, ...Insurance[]]),
  district: z.string().regex(/^\d{6}$/),
  whom: said(200),
  where: said(200).default(''),
  when: said(200).default(''),
  what: said(5000),
  reporter: reporterInput.nullable().meta({ description: '空 = 匿名' }),
  wantsAnswer: z.boolean(),
  wantsReward: z.boolean(),
  nonce: words(64, 16).meta({ description: '表单的随机数:同一张表单重复提交只登记一次' }),
})
