/** Duties of the notice that a case's own steps answer. */
import type { Answer } from '#law/coverage.ts'

const answers = (id: string, title: string, ...duties: readonly string[]): Answer[] =>
  duties.map((duty) => ({ duty, kind: 'step', id, title }))

export const caseAnswers: readonly Answer[] = [
  ...answers('start-site-check', '非现场发现的,不经现场检查不能办结', '三(一)/2'),
  ...answers('dispatch', '凭有效的书面委托派给县(市、区)核查', '一(三)/2'),
  ...answers('dispatch', '没有委托的由市监督机构核查', '一(三)/3'),
]
