/** 抽查: what the second looks came to, by body; and the draws with what is needed to draw again. */
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { readDraws, readRecheckLines } from '#screening/desk/recheck-statistics.ts'
import { redraw } from '#screening/desk/redraw.ts'
import { defineRoute } from '../define-route.ts'
import { month } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'

const text = z.string()

const rechecks = defineRoute({
  id: 'readRechecks',
  method: 'get',
  path: '/finding-rechecks',
  tag: '疑点',
  summary: '抽查复查:各机构排除的疑点复查后维持、推翻各多少;各次抽取的种子',
  may: 'findings.confirm',
  response: z.object({
    organisations: z.array(
      z.object({
        organisation: z.object({ id: text, name: text }),
        decided: z.int().meta({ description: '抽查过的月份里已排除的' }),
        drawn: z.int(),
        waiting: z.int(),
        overdue: z.int(),
        upheld: z.int(),
        contradicted: z.int(),
        lapsed: z.int().meta({ description: '抽中以后数据更正、不再成立的' }),
        contradictedPpm: z.int().nullable().meta({ description: '推翻率,百万分之几' }),
      }),
    ),
    draws: z.array(
      z.object({
        month: text,
        population: z.int(),
        drawn: z.int(),
        seed: text.meta({ description: '由该月以后第一个日志检查点的树根算出' }),
        checkpoint: text,
        populationRoot: text,
        drawnAt: text,
      }),
    ),
  }),
  async handle({ app, who }) {
    const { pool } = app.database
    return plain({
      organisations: await readRecheckLines(pool, who.scope, today(app.clock)),
      draws: await readDraws(pool),
    })
  },
})

const again = defineRoute({
  id: 'redrawRechecks',
  method: 'get',
  path: '/finding-rechecks/{month}',
  tag: '疑点',
  summary: '按留存的种子把某月的抽查重抽一次,与当时抽中的核对',
  may: 'findings.confirm',
  params: z.object({ month }),
  response: z.object({
    month: text,
    population: z.int(),
    drawn: z.int(),
    isSeedOfLog: z.boolean().meta({ description: '种子与日志检查点相符' }),
    isSamePopulation: z.boolean().meta({ description: '被抽的范围没有增减' }),
    isSameDraw: z.boolean().meta({ description: '重抽的与当时抽中的相同' }),
  }),
  handle: ({ app, params }) => redraw(app.database.pool, params.month),
})

export const findingRecheckRoutes = [rechecks, again]
