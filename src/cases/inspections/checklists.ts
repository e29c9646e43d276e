/**
 * 检查清单: what an officer goes through on site, item by item of the notice: what the inspected bodies have to do in the chapter,
 * and for a surprise count the custody rules of 十(四). Printed, it is filled in by hand where there is no network.
 */
import { clauseOf, withAncestors } from '#law/clauses.ts'
import { actors } from '#law/duties/define-duty.ts'
import { duties } from '#law/duties/index.ts'
import type { ProgrammeKind } from './programme-words.ts'

export interface ChecklistItem {
  readonly clause: string
  readonly question: string
  /** What to ask for. */
  readonly evidence: string | null
}

const item = (clause: string, question: string, evidence: string): ChecklistItem => ({ clause, question, evidence })

const surprise: readonly ChecklistItem[] = [
  item('十(四)', '操作系统口令与数据库管理系统口令是否分由两人掌握', '口令保管登记'),
  item('十(四)', '电算化系统是否专人、专机、专管', '机器与使用人登记、登录记录'),
  item('十(四)', '财务专用章是否专人保管,个人名章是否由本人或其授权人保管', '印章实物、授权书'),
  item('十(四)', '空白凭证、支票上有无预盖印鉴', '空白凭证与支票实物'),
  item('十(四)', '拨款印鉴、支票、收据是否由两人以上分开保管并登记备案', '保管登记与备案'),
  item('十(四)', '网银密钥实物与登记的保管人、编号是否一致', '密钥实物、保管登记'),
  item('十(四)', '库存现金实盘数与现金日记账余额是否一致', '现金日记账、盘点表'),
  item('十(二)', '会计与出纳、经办与复核是否分设', '岗位设置与在岗人员'),
]

/** Those who are inspected; the supervision body does not inspect itself by this list. */
const inspected = new Set([
  'agency',
  'city-agency',
  'agency-reviewer',
  'settlement-clerk',
  'informatization',
  'social-management',
  'provider',
  'service-institution',
  'employer',
])

const ofClause = (clause: string): ChecklistItem[] => {
  const chapter = withAncestors(clause).at(-1)
  const isWithin = (other: string): boolean =>
    clause === chapter ? withAncestors(other).at(-1) === chapter : withAncestors(other).includes(clause)
  const own = duties.filter((duty) => isWithin(duty.clause) && (inspected.has(duty.actor) || duty.kind === 'detection'))
  return own.map(({ clause: of, actor, summary, document, kind }) =>
    kind === 'detection'
      ? { clause: of, question: `有无:${summary}`, evidence: document }
      : { clause: of, question: `${actors[actor]}是否${summary}`, evidence: document },
  )
}

/** @param clause clause of the programme: the whole section it stands in is asked for where it names an item. */
export const checklistOf = (kind: ProgrammeKind, clause: string): readonly ChecklistItem[] => {
  if (kind === 'surprise') return surprise
  const own = ofClause(clause)
  if (own.length > 0) return own
  const chapter = withAncestors(clause).at(-1) ?? clause
  const whole = ofClause(chapter)
  return whole.length > 0 ? whole : [item(clause, clauseOf(clause)?.summary ?? clause, '有关凭证与记录')]
}
