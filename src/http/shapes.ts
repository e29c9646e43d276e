/** Shapes that routes share. */
import { z } from 'zod'

export const fenText = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .meta({ description: '金额,整数分' })
export const day = z.iso.date().meta({ description: 'YYYY-MM-DD' })
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'YYYY-MM' })
export const instant = z.string().meta({ description: '时刻,ISO 8601' })
export const words = (max: number, min = 0): z.ZodString => z.string().trim().min(min).max(max)
/** A list in a query: 'a,b'. */
export const listText = z
  .string()
  .max(2000)
  .optional()
  .transform((text) => text?.split(',').filter((one) => one !== ''))
export const pageSize = z.coerce.number().int().min(1).max(200).default(50)
export const done = z.object({ ok: z.literal(true) })
