/** 奖励: approved or not, and the code by which it is paid without a name. */
import { type ReactNode, useState } from 'react'
import { type Answer, ask, type View, wordsOf } from './ask.ts'
import { Wrong } from './fields.tsx'

const yuan = (fen: string): string => `${(Number(fen) / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} 元`

interface Props {
  readonly reward: NonNullable<View['reward']>
  readonly token: string
}

export const RewardPart = ({ reward, token }: Props): ReactNode => {
  const [code, setCode] = useState<Answer<'fetchRewardCode'>>()
  const [wrong, setWrong] = useState<string>()
  const fetch = (): void => {
    setWrong(undefined)
    void ask('fetchRewardCode', { token }).then(setCode, (error: unknown) => setWrong(wordsOf(error)))
  }
  return (
    <section className="box" aria-label="奖励">
      <h2>奖励</h2>
      <p>
        {reward.says}
        {reward.amountFen && ` 金额 ${yuan(reward.amountFen)}。`}
        {reward.canFetch && reward.claimUntil && ` 请在 ${reward.claimUntil} 前领取。`}
      </p>
      {code ? (
        <>
          <dl className="codes">
            <div>
              <dt>领取码</dt>
              <dd>
                <code>{code.code}</code>
              </dd>
            </div>
          </dl>
          <p>领取码只显示这一次、只能用一次。到发放处出示领取码即可,不用说出姓名。丢失了可以重取,原来的就作废。</p>
        </>
      ) : (
        reward.canFetch && (
          <p className="actions">
            <button type="button" className="second" onClick={fetch}>
              取领取码
            </button>
          </p>
        )
      )}
      <Wrong says={wrong} />
    </section>
  )
}
