/** Working days left until a day, in words; red once it is past. */
import type { ReactNode } from 'react'
import { StageTag } from '../../ui/tags.tsx'

interface Props {
  /** Negative once the day is past; null without a day. */
  readonly left: number | null
  readonly isLate: boolean
}

export const WorkingDays = ({ left, isLate }: Props): ReactNode => {
  if (left === null) return <span className="quiet">不限日</span>
  if (isLate) return <StageTag tone="late" label={left === 0 ? '已逾期' : `逾期 ${-left} 个工作日`} />
  if (left === 0) return <StageTag tone="active" label="最后一天" />
  return <span className="figure">{left} 个工作日</span>
}
