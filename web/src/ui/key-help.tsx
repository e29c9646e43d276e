/** `?`: the keys that do something on the page before the reader. */
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useShownKeys } from './keys.ts'

const names: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: '回车' }

export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode => {
  const keys = useShownKeys()
  return (
    <Modal title="键盘" open={open} onCancel={onClose} footer={null} width={420}>
      <dl className="key-help">
        {keys.map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{names[key] ?? key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">正在输入文字时,这些键不起作用。</p>
    </Modal>
  )
}
