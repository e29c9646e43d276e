/** 发放奖励: whoever pays sees code and amount and nothing else; a code works once. */
import type { Authority } from '#access/scope.ts'
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { paymentBasis as basis, findPayable, type PayableReward, wrongCode } from './payable.ts'

export interface Payment {
  readonly hash: string
  readonly authorities: readonly Authority[]
  readonly voucherNo: string
}

const decidedBy = async ({ hash }: Payment, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ people: string[] }>(
    'select array_remove(array[proposed_by, approved_by, second_by], null) as people from reports.reward where pay_code = $1',
    [hash],
  )
  return rows[0]?.people ?? []
}

export const payReward = defineStep<Payment, PayableReward>({
  name: 'pay-reward',
  label: '发放举报奖励',
  basis,
  secondPerson: { otherThan: decidedBy, why: '提出、审批奖励的人不得发放' },
  async apply({ hash, authorities, voucherNo }, { client, at, actor }) {
    const payable = await findPayable(client, hash, authorities, dayOf(at))
    const voucher = freeText('付款凭证号', voucherNo, 60)
    const { rowCount } = await client.query(
      `update reports.reward set state = 'paid', paid_at = $2, paid_by = $3, voucher_no = $4, pay_code = null
       where pay_code = $1 and state = 'payable'`,
      [hash, at, actor, voucher],
    )
    if (!rowCount) throw wrongCode()
    return {
      // Under the reward's own number: the log does not lead from the money to the report.
      subject: { kind: 'reward', id: payable.rewardNo },
      payload: { amountFen: payable.amountFen, voucherNo: voucher },
      result: payable,
    }
  },
})
