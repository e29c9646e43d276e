/** 举报奖励: computed by the rules of the day on which it is proposed; every line says what it came from. */
import type { Authority } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis, type Mark } from '#law/basis.ts'
import { type Dated, type DatedValue, valueOn } from '#law/dated.ts'
import { rewardBound, rewardExcluded, rewardShare, rewardWithoutLoss } from '#law/values/rewards.ts'

export const rewardObjects = { person: '个人', body: '单位、机构', agency: '经办机构及其人员' } as const
export type RewardObject = keyof typeof rewardObjects

export interface RewardAsked {
  readonly authority: Authority
  readonly object: RewardObject
  readonly day: string
  /** What the case has established and what has come back, in fen. */
  readonly establishedFen: bigint
  readonly recoveredFen: bigint
  /** Given already to others for the same matter. */
  readonly givenFen: bigint
  /** Parts per million of what was established, within the band; null: its lowest. */
  readonly sharePpm: number | null
  /** Why nobody of that kind is rewarded; null where nothing stands against it. */
  readonly excluded: string | null
}

export interface RewardLine {
  readonly label: string
  readonly fen: bigint
  readonly says: string
  readonly basis: string
  /** 'U': not seen in the law's own text, to be confirmed. */
  readonly mark: Mark
}

export interface Reward {
  readonly amountFen: bigint
  readonly lines: readonly RewardLine[]
}

const must = (values: Dated, day: string, scope: Readonly<Record<string, string>>): DatedValue => {
  const value = valueOn(values, day, scope)
  if (!value) throw new Refusal('REWARD_WRONG', `${day} 还没有可以适用的奖励标准`)
  return value
}

const line = (label: string, fen: bigint, says: string, { basis }: DatedValue): RewardLine => ({
  label,
  fen,
  says,
  basis: citeBasis(basis),
  mark: basis.mark,
})

const percent = (ppm: number): string => `${ppm / 10_000}%`

/** @returns the band for a share, in ppm. @throws Refusal REWARD_WRONG before there was one. */
export const shareBand = (authority: Authority, object: RewardObject, day: string) => ({
  least: must(rewardShare, day, { authority, object, bound: 'least' }),
  most: must(rewardShare, day, { authority, object, bound: 'most' }),
})

const shared = (asked: RewardAsked): RewardLine => {
  const { authority, object, day, establishedFen } = asked
  const { least, most } = shareBand(authority, object, day)
  const ppm = asked.sharePpm ?? Number(least.value)
  if (ppm < Number(least.value) || ppm > Number(most.value))
    throw new Refusal(
      'REWARD_WRONG',
      `奖励比例应在 ${percent(Number(least.value))} 至 ${percent(Number(most.value))} 之间(${citeBasis(least.basis)})`,
    )
  const fen = (establishedFen * BigInt(ppm)) / 1_000_000n
  return line('按比例计算', fen, `查实金额 × ${percent(ppm)}(举报对象:${rewardObjects[object]})`, least)
}

/** @throws Refusal REWARD_WRONG. */
export const computeReward = (asked: RewardAsked): Reward => {
  const { authority, day, establishedFen, recoveredFen, givenFen, excluded } = asked
  const rule = must(rewardExcluded, day, {})
  const fact = { basis: rule.basis, from: '', value: '' }
  if (excluded !== null) return { amountFen: 0n, lines: [line('不予奖励', 0n, excluded, rule)] }
  const lines: RewardLine[] = [
    { ...line('查实金额', establishedFen, '案件认定的违法违规金额', fact), basis: '案卷', mark: 'V' },
    { ...line('已追回', recoveredFen, '到账金额,列明备查,不作为计算基数', fact), basis: '案卷', mark: 'V' },
  ]
  const first =
    establishedFen > 0n
      ? shared(asked)
      : line(
          '定额',
          BigInt(must(rewardWithoutLoss, day, { authority }).value),
          '查证属实但没有造成损失',
          must(rewardWithoutLoss, day, { authority }),
        )
  lines.push(first)
  let amount = first.fen
  const least = valueOn(rewardBound, day, { authority, bound: 'least' })
  if (least && amount < BigInt(least.value)) {
    amount = BigInt(least.value)
    lines.push(line('不足下限', amount, '按下限给予', least))
  }
  const most = must(rewardBound, day, { authority, bound: 'most' })
  const left = BigInt(most.value) - givenFen
  if (amount > left) {
    amount = left > 0n ? left : 0n
    lines.push(line('超过上限', amount, givenFen > 0n ? '一案一个上限,已扣除同案其他奖励' : '按上限给予', most))
  }
  // Rewards are paid in whole yuan; what is less is left to the fund.
  const whole = (amount / 100n) * 100n
  return {
    amountFen: whole,
    lines: [...lines, { ...line('奖励金额', whole, '取整到元', most), basis: '计算结果', mark: 'V' }],
  }
}
