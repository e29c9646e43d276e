/** How sure a source is; what is not verified stands out. */
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { StageTag } from '../../ui/tags.tsx'
import { markWords } from './rule-words.ts'

export const MarkTag = ({ mark }: { readonly mark: string }): ReactNode => {
  const [word, says] = markWords[mark] ?? [mark, '']
  return (
    <Tooltip title={says}>
      <span>
        <StageTag label={word} tone={mark === 'U' ? 'late' : mark === 'V' ? 'done' : 'plain'} />
      </span>
    </Tooltip>
  )
}
