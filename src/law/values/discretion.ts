/**
 * 裁量: bands of a lawful range, as shares of the way from its least to its most, and the circumstances that lead to one. The bands
 * are practice and may be set otherwise by the province; the circumstances are law. No band reaches outside the range.
 */
import { type Basis, lawOf, practice } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

export type Band = 'lighter' | 'ordinary' | 'heavier'
export const bands: Readonly<Record<Band, string>> = { lighter: '从轻', ordinary: '一般', heavier: '从重' }

const source = practice('裁量基准:从轻不超过幅度三成,从重在七成以上', 'U')
const edge = (band: Band, bound: 'from' | 'to', value: number) => ({
  from: judgedFrom,
  scope: { band, bound },
  value,
  basis: source,
})

/** Edges of the bands, in ppm of the way from the least to the most of the range (scope columns band, bound). */
export const discretionBand = dated('ppm', [
  edge('lighter', 'from', 0),
  edge('lighter', 'to', 300_000),
  edge('ordinary', 'from', 300_000),
  edge('ordinary', 'to', 700_000),
  edge('heavier', 'from', 700_000),
  edge('heavier', 'to', 1_000_000),
])

interface CircumstanceEntry {
  readonly label: string
  /** 'none': no penalty at all. */
  readonly leads: 'none' | 'lighter' | 'heavier'
  readonly basis: Basis
}

const penalty = (article: string): Basis => lawOf('penalty-law', article)

export const circumstances = {
  'under-fourteen': { label: '不满十四周岁', leads: 'none', basis: penalty('第30条') },
  'no-control': { label: '不能辨认或者不能控制自己行为', leads: 'none', basis: penalty('第31条') },
  'slight-and-mended': { label: '违法行为轻微并及时改正,没有造成危害后果', leads: 'none', basis: penalty('第33条') },
  'first-and-slight': { label: '初次违法且危害后果轻微并及时改正', leads: 'none', basis: penalty('第33条') },
  'no-fault': { label: '有证据足以证明没有主观过错', leads: 'none', basis: penalty('第33条') },
  minor: { label: '已满十四周岁不满十八周岁', leads: 'lighter', basis: penalty('第30条') },
  'made-good': { label: '主动退回或者减轻危害后果', leads: 'lighter', basis: penalty('第32条') },
  coerced: { label: '受他人胁迫或者诱骗', leads: 'lighter', basis: penalty('第32条') },
  confessed: { label: '主动供述尚未掌握的违法行为', leads: 'lighter', basis: penalty('第32条') },
  helped: { label: '配合查处有立功表现', leads: 'lighter', basis: penalty('第32条') },
  again: { label: '两年内再次实施同类违法行为', leads: 'heavier', basis: practice('裁量基准:再次违法', 'U') },
  'refuses-return': { label: '拒不退回', leads: 'heavier', basis: practice('裁量基准:拒不退回', 'U') },
  'hides-evidence': { label: '隐匿、毁灭证据', leads: 'heavier', basis: practice('裁量基准:妨碍调查', 'U') },
  organised: { label: '组织、介绍他人骗取', leads: 'heavier', basis: practice('裁量基准:组织骗取', 'U') },
  'in-emergency': { label: '突发事件期间违反应对措施', leads: 'heavier', basis: penalty('第49条') },
} as const satisfies Record<string, CircumstanceEntry>
export type Circumstance = keyof typeof circumstances
