/** What a step can ask for, in the words of a refusal: 「还缺:…」. How each is found out: requirements.ts. */
import { type Basis, lawOf, zz27 } from '#law/basis.ts'

interface RequirementEntry {
  readonly label: string
  readonly basis: Basis
}

export const requirementNames = {
  officers: { label: '两名以上未回避的承办人', basis: lawOf('penalty-law', '第42条') },
  'site-checked': { label: '非现场发现的问题还没有现场检查', basis: zz27('三(一)') },
  conduct: { label: '还没有认定违规情形所属条款', basis: zz27('十二') },
  consulted: { label: '检查报告还没有征求被检查单位意见', basis: lawOf('mohrss-48', '征求意见', 'U') },
  'consultation-over': { label: '被检查单位提出意见的期限还没有届满', basis: lawOf('mohrss-48', '征求意见', 'U') },
  'evidence-disposed': { label: '先行登记保存的证据还没有处理', basis: lawOf('penalty-law', '第56条') },
  'legal-reviewed': { label: '法制审核还没有通过', basis: lawOf('penalty-law', '第58条') },
  deliberated: { label: '还没有集体会商', basis: lawOf('penalty-law', '第57条') },
  told: { label: '还没有告知当事人', basis: lawOf('penalty-law', '第44条') },
  'statement-answered': { label: '当事人的陈述申辩还没有复核答复', basis: lawOf('penalty-law', '第45条') },
  'hearing-over': { label: '听证的申请期限未满,或听证还没有举行', basis: lawOf('penalty-law', '第64条') },
  'hearing-asked': { label: '当事人没有要求听证', basis: lawOf('penalty-law', '第63条') },
  'decisions-served': { label: '决定书还没有全部送达', basis: lawOf('penalty-law', '第61条') },
  decided: { label: '还没有有效的决定', basis: lawOf('penalty-law', '第57条') },
  'claims-settled': { label: '应收款项还没有收齐、核销、替代或撤销', basis: zz27('十三(一)') },
  'holds-released': { label: '停办停发还没有解除或到期', basis: zz27('五(三)') },
  'reports-answered': { label: '举报还没有答复', basis: zz27('三(二)') },
  'documents-made': { label: '卷宗应有的文书还没有制齐', basis: lawOf('archives-law', '第14条', 'U') },
  'close-proposed': { label: '承办人还没有提出结案', basis: lawOf('penalty-law', '第57条') },
} as const satisfies Record<string, RequirementEntry>
export type RequirementName = keyof typeof requirementNames
