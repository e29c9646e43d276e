/**
 * How a rule, or a change of its parameters, comes into force: proposed (on trial from then: counted, nothing held), signed
 * by one, put in force by another. A change cites the back-test that it stands on.
 */
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import type { KeptParams } from './editions.ts'

const basis = [zz27('十一(七)'), zz27('十二(四)6')]

export interface Proposal {
  readonly rule: string
  readonly validFrom: string
  readonly params: KeptParams
  readonly reason: string
  /** Number of the back-test; it must be of this rule and this very change. */
  readonly backtest: bigint
}

export const proposeEdition = defineStep({
  name: 'rule-edition-propose',
  label: '提出规则新版次',
  basis,
  secondPerson: { notNeeded: '提出后只试运行计数,不停任何待遇或结算;生效另须两人签署' },
  async apply(input: Proposal, { client, at, actor }) {
    const { rows } = await client.query<{ change: unknown }>(
      "select change from screening.backtest where id = $1 and rule = $2 and change -> 'params' = $3::jsonb",
      [input.backtest, input.rule, JSON.stringify(input.params)],
    )
    if (rows.length === 0)
      throw new Refusal(
        'BACKTEST_NEEDED',
        `回溯测试 ${input.backtest} 不是 ${input.rule} 这一改动的,请先用同样的 --set 和 --from 运行 backtest`,
      )
    const inserted = await client.query<{ edition: number }>(
      `insert into screening.rule_edition (rule, edition, valid_from, params, reason, state, backtest, proposed_by, proposed_at)
       select $1, coalesce(max(edition), 0) + 1, $2, $3, $4, 'trial', $5, $6, $7 from screening.rule_edition where rule = $1
       returning edition`,
      [input.rule, input.validFrom, JSON.stringify(input.params), input.reason, input.backtest, actor, at],
    )
    const edition = (inserted.rows[0] as { edition: number }).edition
    return {
      subject: { kind: 'rule-edition', id: `${input.rule}.${edition}` },
      payload: { ...input, edition },
      result: { edition },
    }
  },
})

export interface Signing {
  readonly rule: string
  readonly edition: number
}

const signedBy = async ({ rule, edition }: Signing, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ first_signed_by: string | null }>(
    'select first_signed_by from screening.rule_edition where rule = $1 and edition = $2',
    [rule, edition],
  )
  return rows.flatMap(({ first_signed_by }) => (first_signed_by ? [first_signed_by] : []))
}

/** The first signature leaves it on trial; the second, by another person, puts it in force. */
export const signEdition = defineStep({
  name: 'rule-edition-sign',
  label: '签署规则生效',
  basis,
  secondPerson: { otherThan: signedBy, why: '第一次签署的人不能再签第二次' },
  async apply({ rule, edition }: Signing, { client, at, actor }) {
    if (edition === 0)
      await client.query(
        `insert into screening.rule_edition (rule, edition, reason, state, proposed_by, proposed_at) values ($1, 0, '随平台提供', 'trial', $2, $3) on conflict do nothing`,
        [rule, actor, at],
      )
    const { rows } = await client.query<{ state: string }>(
      `update screening.rule_edition set
         second_signed_by = case when first_signed_by is null then null else $3 end,
         second_signed_at = case when first_signed_by is null then null else $4::timestamptz end,
         state = case when first_signed_by is null then 'trial' else 'in-force' end,
         first_signed_by = coalesce(first_signed_by, $3), first_signed_at = coalesce(first_signed_at, $4)
       where rule = $1 and edition = $2 and state = 'trial' returning state`,
      [rule, edition, actor, at],
    )
    const [row] = rows
    if (!row)
      throw new Refusal(
        'EDITION_UNKNOWN',
        `${rule} 没有待签署的第 ${edition} 版次(可能已经生效或撤回),用 rules list 查看`,
      )
    const inForce = row.state === 'in-force'
    if (inForce && edition === 0)
      await client.query('update screening.finding set trial = false where rule = $1 and trial', [rule])
    return {
      subject: { kind: 'rule-edition', id: `${rule}.${edition}` },
      payload: { rule, edition, state: row.state },
      result: { inForce },
    }
  },
})

export const withdrawEdition = defineStep({
  name: 'rule-edition-withdraw',
  label: '撤回试运行的版次',
  basis,
  secondPerson: { notNeeded: '试运行的版次没有效力,撤回不改变任何人的权利' },
  async apply({ rule, edition }: Signing, { client }) {
    const changed = await client.query(
      `update screening.rule_edition set state = 'withdrawn' where rule = $1 and edition = $2 and edition > 0 and state = 'trial'`,
      [rule, edition],
    )
    if (changed.rowCount === 0)
      throw new Refusal(
        'EDITION_UNKNOWN',
        `${rule} 没有试运行中的第 ${edition} 版次(已生效的不能撤回,只能由新版次取代)`,
      )
    return { subject: { kind: 'rule-edition', id: `${rule}.${edition}` }, payload: { rule, edition }, result: null }
  },
})
