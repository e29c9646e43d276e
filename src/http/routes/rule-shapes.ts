/** What the page is told of rules. */
import { z } from 'zod'

export const ruleSummaryShape = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  subject: z.string(),
  act: z.string(),
  stop: z.string().nullable(),
  chapter: z.string(),
  chapterTitle: z.string(),
  clauses: z.array(z.string()),
  clauseLabels: z.array(z.string()),
  statistical: z.boolean(),
  state: z.enum(['trial', 'in-force']),
  editions: z.int(),
  onTrial: z.int().meta({ description: '试运行中的参数版次数' }),
})

export const changedShape = z.array(z.object({ name: z.string(), label: z.string(), values: z.array(z.string()) }))

export const ruleDetailShape = ruleSummaryShape.extend({
  says: z.string(),
  next: z.string(),
  innocent: z.array(z.string()),
  basis: z.array(z.object({ cite: z.string(), clause: z.string().nullable(), mark: z.string() })),
  reads: z.array(z.object({ dataset: z.string(), title: z.string(), mustBeComplete: z.boolean() })),
  sql: z.string(),
  params: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      dated: z.boolean(),
      values: z.array(
        z.object({
          value: z.string(),
          shown: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          scope: z.record(z.string(), z.string()),
          scopeWords: z.string(),
          basis: z.string(),
          mark: z.string(),
        }),
      ),
    }),
  ),
  examples: z.array(z.object({ hit: z.boolean(), note: z.string(), cells: z.record(z.string(), z.string()) })),
  backtests: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      asOf: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      params: changedShape,
      before: z.int(),
      after: z.int(),
      gained: z.int(),
      lost: z.int(),
      gainedFen: z.string(),
      lostFen: z.string(),
    }),
  ),
  history: z.array(
    z.object({
      edition: z.int(),
      state: z.string(),
      validFrom: z.string().nullable(),
      params: changedShape,
      reason: z.string(),
      backtest: z.string().nullable(),
      proposedBy: z.string(),
      signedBy: z.array(z.string()),
      next: z.array(
        z.object({
          action: z.enum(['sign', 'withdraw']),
          label: z.string(),
          open: z.boolean(),
          missing: z.string().nullable(),
        }),
      ),
    }),
  ),
})
