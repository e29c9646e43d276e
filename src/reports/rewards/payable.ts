/** What the payer learns of a reward: its number, amount and last day. */
import type { Authority } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import { codeHash, plainCode } from '../codes.ts'

export const paymentBasis = [zz27('十二(一)'), lawOf('mohrss-2022-45', '奖励的发放', 'V2')] as const

export const payHash = (keys: VaultKeys, typed: string): string =>
  codeHash(keys, 'pay', plainCode(typed)).toString('hex')

export interface PayableReward {
  readonly rewardNo: string
  readonly amountFen: bigint
  readonly claimUntil: string
}

export const wrongCode = (): Refusal =>
  new Refusal('REWARD_CODE_WRONG', '领取码不对、已经用过或已过期;请领取人在查询页面重新取码')

/** What the payer sees before he pays. @throws Refusal REWARD_CODE_WRONG. */
export const findPayable = async (
  client: Queryable,
  hash: string,
  authorities: readonly Authority[],
  day: string,
): Promise<PayableReward> => {
  const { rows } = await client.query<PayableReward>(
    `select w.reward_no as "rewardNo", w.amount_fen as "amountFen", w.claim_until as "claimUntil"
     from reports.reward w join reports.report r on r.id = w.report
     where w.pay_code = $1 and w.state = 'payable' and w.claim_until >= $2 and r.authority = any($3)`,
    [hash, day, authorities],
  )
  if (!rows[0]) throw wrongCode()
  return rows[0]
}
