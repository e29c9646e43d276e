/** One small file from the reader's own machine, read here and sent nowhere by itself. */
import { Button } from 'antd'
import { type ReactNode, useId, useRef } from 'react'

interface Props {
  readonly label: string
  readonly hint: string
  /** '.pem,.crt' */
  readonly accept: string
  readonly name: string | undefined
  readonly onChoose: (file: File) => void
}

export const FileChoice = ({ label, hint, accept, name, onChoose }: Props): ReactNode => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="file-choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="file"
        className="only-heard"
        accept={accept}
        tabIndex={-1}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onChoose(file)
          target.value = ''
        }}
      />
      <div className="file-choice-line">
        <Button onClick={() => input.current?.click()}>
          选择文件<span className="only-heard">:{label}</span>
        </Button>
        <span className={name ? '' : 'quiet'}>{name ?? '没有选择'}</span>
      </div>
      <p className="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
