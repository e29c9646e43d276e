/** Fields as plain HTML has them: a label, a hint, what is wrong with it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly most: number
  readonly rows?: number
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'tel'
}

export const Field = ({
  label,
  hint,
  required = false,
  value,
  onChange,
  most,
  rows,
  autoComplete = 'off',
  inputMode = 'text',
}: FieldProps): ReactNode => {
  const id = useId()
  const common = {
    id,
    value,
    maxLength: most,
    required,
    autoComplete,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? '' : <span className="quiet">(可不填)</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...common} type="text" inputMode={inputMode} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly { readonly key: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export const Choice = ({ label, options, value, onChange }: ChoiceProps): ReactNode => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} required onChange={({ target }) => onChange(target.value)}>
        <option value="">请选择</option>
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

export const Radios = ({ label, options, value, onChange }: ChoiceProps): ReactNode => {
  const name = useId()
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.key} className="pick">
          <input
            type="radio"
            name={name}
            checked={value === option.key}
            onChange={() => onChange(option.key)}
            required
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface TickProps {
  readonly label: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly required?: boolean
}

export const Tick = ({ label, value, onChange, required = false }: TickProps): ReactNode => (
  <label className="pick">
    <input type="checkbox" checked={value} required={required} onChange={({ target }) => onChange(target.checked)} />
    <span>{label}</span>
  </label>
)

/** What was refused: read out, and brought into view. */
export const Wrong = ({ says }: { readonly says: string | undefined }): ReactNode => {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (says) place.current?.focus()
  }, [says])
  return (
    <p className={says ? 'wrong' : 'only-heard'} role="alert" tabIndex={-1} ref={place}>
      {says ?? ''}
    </p>
  )
}

export const Heading = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const place = useRef<HTMLHeadingElement>(null)
  // Another view of one page: the reader's place goes to its beginning.
  useEffect(() => {
    place.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 tabIndex={-1} ref={place}>
      {children}
    </h1>
  )
}
