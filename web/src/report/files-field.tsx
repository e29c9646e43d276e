/** Files to hand in: chosen here, checked by the server, told one by one how it went. */
import { type ReactNode, useId } from 'react'
import { sendFile, wordsOf } from './ask.ts'

const kinds = '.jpg,.jpeg,.png,.pdf,.docx,.xlsx,.txt'

interface Props {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  readonly most: number
  readonly bytes: number
}

const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

export const FilesField = ({ files, onChange, most, bytes }: Props): ReactNode => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        材料<span className="quiet">(可不传)</span>
      </label>
      <p className="hint" id={`${id}-hint`}>
        图片(JPG、PNG)、PDF、Word、Excel、文本,每个不超过 {Math.floor(bytes / 1_048_576)} MB,最多 {most}{' '}
        个。压缩包和带宏的文件不能接收。
      </p>
      <input
        id={id}
        type="file"
        multiple
        accept={kinds}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          onChange([...files, ...(target.files ?? [])].slice(0, most))
          target.value = ''
        }}
      />
      {files.length > 0 && (
        <ul className="files">
          {files.map((file, index) => (
            <li key={`${file.name}-${file.lastModified}-${file.size}`}>
              <span>
                {file.name} <span className="quiet">{sizeWords(file.size)}</span>
              </span>
              <button
                type="button"
                className="plain"
                onClick={() => onChange(files.filter((_, place) => place !== index))}
                aria-label={`去掉 ${file.name}`}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export interface Sent {
  readonly name: string
  /** Undefined where it was taken. */
  readonly wrong?: string
}

/** One after the other: a slow line is not made slower. */
export const sendFiles = async (token: string, files: readonly File[], onSent: (sent: Sent) => void): Promise<void> => {
  for (const file of files)
    await sendFile(token, file).then(
      ({ name }) => onSent({ name }),
      (error: unknown) => onSent({ name: file.name, wrong: wordsOf(error) }),
    )
}

export const SentList = ({ sent, total }: { readonly sent: readonly Sent[]; readonly total: number }): ReactNode => (
  <div role="status">
    {total > 0 && (
      <p>
        材料 {total} 个,{sent.length < total ? `正在上传第 ${sent.length + 1} 个……` : '已传完。'}
      </p>
    )}
    <ul className="files">
      {sent.map(({ name, wrong }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows
        <li key={index} className={wrong ? 'late' : ''}>
          {name}:{wrong ?? '已收下'}
        </li>
      ))}
    </ul>
  </div>
)
