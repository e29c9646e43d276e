/** Duties whose object has gone (a fund moved to the province, an account closed): said once, so that nobody misses them. */
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'

export const WithoutObject = ({ of }: { readonly of: Answer<'readCalendar'>['withoutObject'] }): ReactNode =>
  of.length === 0 ? null : (
    <details className="aside">
      <summary>本期没有对象、不必办理的义务 {of.length} 项</summary>
      <ul>
        {of.map(({ duty, clauseLabel, what, why, periods }) => (
          <li key={`${duty} ${why}`}>
            {clauseLabel} {what}:{why}({periods.join('、')})
          </li>
        ))}
      </ul>
    </details>
  )
