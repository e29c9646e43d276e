/** 不构成问题的情形: each is gone through, with a note; 属实 only when none of them holds. */
import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Detail } from './finding-words.ts'

export type CheckItem = Detail['checklist'][number]

interface Props {
  readonly items: readonly CheckItem[]
  /** Left out: shown only. */
  readonly onChange?: (items: CheckItem[]) => void
}

const said = (holds: boolean | null): string => (holds === null ? '未核对' : holds ? '有此情形' : '已排除')

export const LookAlikes = ({ items, onChange }: Props): ReactNode => {
  const change = (reason: string, part: Partial<CheckItem>): void =>
    onChange?.(items.map((item) => (item.reason === reason ? { ...item, ...part } : item)))
  const open = items.filter(({ holds }) => holds === null).length
  return (
    <section className="card-plain" aria-label="不构成问题的情形">
      <h2>
        不构成问题的情形 <span className="quiet">{open > 0 ? `还有 ${open} 项没有核对` : '已逐项核对'}</span>
      </h2>
      {items.length === 0 && <p className="quiet">这条规则没有列出此类情形。</p>}
      <ol className="look-alikes">
        {items.map(({ reason, holds, note }) => (
          <li key={reason}>
            <span>{reason}</span>
            {onChange ? (
              <div className="look-alike">
                <Radio.Group
                  size="small"
                  optionType="button"
                  aria-label={reason}
                  value={holds}
                  onChange={({ target }) => change(reason, { holds: target.value as boolean })}
                  options={[
                    { value: false, label: '已排除' },
                    { value: true, label: '有此情形' },
                  ]}
                />
                <Input
                  size="small"
                  value={note}
                  maxLength={500}
                  placeholder="查了什么、依据何在"
                  aria-label={`说明:${reason}`}
                  onChange={({ target }) => change(reason, { note: target.value })}
                />
              </div>
            ) : (
              <div className="quiet">
                {said(holds)}
                {note && `:${note}`}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
