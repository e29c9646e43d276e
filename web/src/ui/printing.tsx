/** Paper: who printed what, when and by which filter; and who looks, across anything with personal data. */
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMe } from '../session.ts'
import { nowText } from './clock.ts'
import { instantText } from './format.ts'

/** True while the browser prints: what is cut short on the screen is then shown whole. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture as soon as the listener returns.
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

export const PrintHead = ({
  title,
  filter,
}: {
  readonly title: string
  readonly filter?: string | undefined
}): ReactNode => {
  const me = useMe()
  const printing = usePrinting()
  return (
    <div className="print-head" aria-hidden="true">
      <strong>{title}</strong>
      <span>
        {filter ? `条件:${filter}` : '条件:无'} · {printing && `打印时间 ${instantText(nowText())} · `}
        {me.organisation.name} {me.name}
        {me.sample && ' · 样本环境,数据为虚构'}
      </span>
    </div>
  )
}

/** Name, sign-in name and day over everything below; on the screen faint, on paper readable. */
export const Watermark = (): ReactNode => {
  const me = useMe()
  const text = `${me.name} ${me.login} ${instantText(nowText()).slice(0, 10)}`
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="watermark" width="300" height="170" patternUnits="userSpaceOnUse" patternTransform="rotate(-22)">
          <text x="20" y="90">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  )
}
