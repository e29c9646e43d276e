/** A refusal as a notice in the corner: what was refused, what to do, and the code to quote. */
import type { ReactNode } from 'react'
import type { Problem } from '../api.ts'

export const problemTitle = (problem: Problem): string => problem.title || '没有办成'

/** What to quote when asking for help; the number of the request where the platform itself stumbled. */
export const ProblemCode = ({ problem }: { problem: Problem }): ReactNode => (
  <span className="problem-code">
    代码 {problem.code}
    {problem.status >= 500 && problem.instance && ` · 请求编号 ${problem.instance}`}
  </span>
)

export const problemNotice = (
  problem: Problem,
): { title: string; description: ReactNode; duration: number; role: 'alert' } => ({
  title: problemTitle(problem),
  description: (
    <>
      <p className="problem-detail">{problem.message}</p>
      <ProblemCode problem={problem} />
    </>
  ),
  duration: 8,
  role: 'alert',
})
