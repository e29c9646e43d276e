/** Who is signed in could not be learnt: try again, or leave (an account that was stopped never gets further). */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { call, type Problem } from '../api.ts'
import { forgetSession } from '../session.ts'
import { Failed } from './states.tsx'

export const leaveSession = async (): Promise<void> => {
  // Gone here whatever the server says: whoever presses this wants to leave.
  await call('signOut', {}).catch(() => undefined)
  forgetSession()
}

export const SessionFailed = ({
  problem,
  retry,
}: {
  readonly problem: Problem
  readonly retry: () => void
}): ReactNode => (
  <main className="session-failed">
    <Failed problem={problem} retry={retry} />
    {problem.status !== 0 && (
      <Button type="link" onClick={() => void leaveSession()}>
        退出,换一个账号
      </Button>
    )}
  </main>
)
