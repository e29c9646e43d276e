/** 取领取码: by the receipt. A lost code is replaced by a new one, and the old is void. */
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineStep } from '#workflow/take.ts'
import { freshPayCode } from '../codes.ts'
import { recordReport } from '../held-report.ts'
import { paymentBasis as basis, payHash } from './payable.ts'

export const fetchPayCode = defineStep<
  { readonly report: string; readonly keys: VaultKeys },
  { readonly code: string; readonly amountFen: bigint; readonly until: string }
>({
  name: 'fetch-reward-code',
  label: '取奖励领取码',
  basis,
  secondPerson: { notNeeded: '举报人凭编号和口令领取' },
  async apply({ report, keys }, { client, at, actor }) {
    const code = freshPayCode()
    const { rows } = await client.query<{ amount_fen: bigint; claim_until: string }>(
      `update reports.reward set pay_code = $2 where report = $1 and state = 'payable' and claim_until >= $3
       returning amount_fen, claim_until`,
      [report, payHash(keys, code), dayOf(at)],
    )
    const [row] = rows
    if (!row) throw new Refusal('REWARD_NOT_OPEN', '现在没有可以领取的奖励:还没有批准、已经领取,或超过了领取期限')
    await recordReport({ client, at, actor }, report, 'fetch-reward-code', {})
    return {
      subject: { kind: 'report', id: report },
      payload: {},
      result: { code, amountFen: row.amount_fen, until: row.claim_until },
    }
  },
})
