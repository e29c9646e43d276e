/** Where files are dropped or chosen; by the keyboard the button does the same. */
import { Button } from 'antd'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { acceptedTypes } from './name-of-file.ts'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  readonly label?: string
  readonly several?: boolean
  readonly children?: ReactNode
}

export const DropZone = ({ onFiles, label = '选择文件', several = true, children }: Props): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    onFiles(several ? files : files.slice(0, 1))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's.
    <div
      className={`drop-zone${over ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="only-heard"
        accept={acceptedTypes}
        multiple={several}
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <div>
        <strong>把文件拖到这里</strong>,或
        <Button type="primary" onClick={() => input.current?.click()}>
          {label}
        </Button>
      </div>
      {children && <p className="quiet">{children}</p>}
    </div>
  )
}
