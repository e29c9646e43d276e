/** The words of stops: states, grounds of release, and who orders and executes which. */
import type { OrganisationKind } from '#access/posts.ts'
import { stops } from '#screening/define-rule.ts'

export type Stop = keyof typeof stops
export const stopNames = Object.keys(stops) as [Stop, ...Stop[]]

export const holdStates = {
  proposed: '已提请',
  ordered: '已决定',
  'in-force': '执行中',
  objected: '有异议待答复',
  released: '已解除',
  expired: '到期自动解除',
  refused: '不予停止',
} as const
export type HoldState = keyof typeof holdStates
export const running: readonly HoldState[] = ['proposed', 'ordered', 'in-force', 'objected']

/** Which kind of organisation orders and executes the stop: the supervision body does neither. */
export const executorKind = (stop: Stop): OrganisationKind =>
  stops[stop].executor === '经办机构' ? 'agency' : 'informatization'

/** Stops of money: only the excess is held, so they need an amount. */
export const isOfMoney = (stop: Stop): boolean => stop === 'stop-benefit' || stop === 'no-settlement'

/** `atOnce`: released by whoever learns of it first, without waiting for a second person. */
export const releaseGrounds = {
  'wrongly-dead': { label: '误认死亡,本人健在', atOnce: true },
  'no-longer-holds': { label: '疑点不再成立', atOnce: true },
  cleared: { label: '核查不成立', atOnce: false },
  returned: { label: '已退回或已追回', atOnce: false },
  replaced: { label: '由处理决定代替', atOnce: false },
  objection: { label: '异议成立', atOnce: false },
} as const
export type ReleaseGround = keyof typeof releaseGrounds
export const releaseGroundNames = Object.keys(releaseGrounds) as [ReleaseGround, ...ReleaseGround[]]

export const toldHows = {
  direct: '当面告知',
  phone: '电话告知',
  mail: '邮寄告知',
  message: '短信告知',
  notice: '公告告知',
} as const
export type ToldHow = keyof typeof toldHows
export const toldHowNames = Object.keys(toldHows) as [ToldHow, ...ToldHow[]]
