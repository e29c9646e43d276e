/** A refusal inside a form, above its button. */
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../../api.ts'
import { ProblemCode } from '../../ui/problem-notice.tsx'

export const FormProblem = ({ problem }: { readonly problem: Problem | Error | null | undefined }): ReactNode =>
  problem ? (
    <Alert
      type="error"
      role="alert"
      className="form-problem"
      title={problem.message}
      {...('code' in problem ? { description: <ProblemCode problem={problem} /> } : {})}
    />
  ) : null
