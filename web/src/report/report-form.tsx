/** 我要举报: one page, from what happened to who one is, as far as one wishes to say. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Answer, ask, type Form, wordsOf } from './ask.ts'
import { bodyOf, type Draft } from './draft.ts'
import { Choice, Field, Heading, Radios, Tick, Wrong } from './fields.tsx'
import { FilesField } from './files-field.tsx'

interface Props {
  readonly form: Form
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly onSent: (receipt: Answer<'submitReport'>) => void
}

interface PartProps {
  readonly draft: Draft
  readonly set: (changes: Partial<Draft>) => void
}

const Who = ({ draft, set }: PartProps): ReactNode => (
  <fieldset>
    <legend>3. 您是谁</legend>
    <Radios
      label="怎样举报"
      value={draft.named}
      onChange={(named) => set({ named: named as Draft['named'] })}
      options={[
        { key: 'anonymous', label: '匿名举报:不留姓名,凭编号和口令联系' },
        { key: 'named', label: '实名举报:留下姓名,便于核实和答复' },
      ]}
    />
    {draft.named === 'named' && (
      <>
        <Field label="姓名" required most={60} value={draft.name} onChange={(name) => set({ name })} />
        <Field
          label="身份证号码"
          most={20}
          hint="只用于核对身份和奖励资格"
          value={draft.idNumber}
          onChange={(idNumber) => set({ idNumber })}
        />
        <Field label="电话" most={20} inputMode="tel" value={draft.phone} onChange={(phone) => set({ phone })} />
        <Field label="地址" most={100} value={draft.address} onChange={(address) => set({ address })} />
        <Field
          label="怎样联系您方便"
          most={100}
          hint="例如:晚上八点以后,不要打单位电话"
          value={draft.reachedBy}
          onChange={(reachedBy) => set({ reachedBy })}
        />
        <Tick
          required
          value={draft.agrees}
          onChange={(agrees) => set({ agrees })}
          label="我同意为办理这件举报使用我填写的个人信息;除法律规定外,不用于其他事情。"
        />
      </>
    )}
  </fieldset>
)

const What = ({ form, draft, set }: PartProps & { readonly form: Form }): ReactNode => (
  <>
    <fieldset>
      <legend>1. 什么事</legend>
      <Radios label="反映的问题" options={form.topics} value={draft.topic} onChange={(topic) => set({ topic })} />
      <Choice
        label="哪种保险"
        options={form.insurances}
        value={draft.insurance}
        onChange={(insurance) => set({ insurance })}
      />
      <Choice
        label="事情发生在哪里"
        options={form.districts}
        value={draft.district}
        onChange={(district) => set({ district })}
      />
    </fieldset>
    <fieldset>
      <legend>2. 具体情况</legend>
      <Field
        label="举报谁"
        required
        most={200}
        hint="单位、机构的全称,或个人的姓名、职务"
        value={draft.whom}
        onChange={(whom) => set({ whom })}
      />
      <Field label="具体地点" most={200} value={draft.where} onChange={(where) => set({ where })} />
      <Field
        label="什么时候"
        most={200}
        hint="例如:2024 年 3 月到现在"
        value={draft.when}
        onChange={(when) => set({ when })}
      />
      <Field
        label="经过"
        required
        most={5000}
        rows={8}
        hint="怎么做的、多少人、多少钱、谁知道、有什么证据,越具体越便于查"
        value={draft.what}
        onChange={(what) => set({ what })}
      />
      <FilesField
        files={draft.files}
        onChange={(files) => set({ files })}
        most={form.filesMost}
        bytes={form.fileBytes}
      />
    </fieldset>
  </>
)

export const ReportForm = ({ form, draft, onChange, onSent }: Props): ReactNode => {
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>): void => onChange({ ...draft, ...changes })
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    await ask('submitReport', bodyOf(draft)).then(onSent, (error: unknown) => setWrong(wordsOf(error)))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <Heading>我要举报</Heading>
      <What form={form} draft={draft} set={set} />
      <Who draft={draft} set={set} />
      <fieldset>
        <legend>4. 其他</legend>
        <Tick
          value={draft.wantsAnswer}
          onChange={(wantsAnswer) => set({ wantsAnswer })}
          label="请在十个工作日内告诉我是否受理"
        />
        <Tick
          value={draft.wantsReward}
          onChange={(wantsReward) => set({ wantsReward })}
          label="查证属实的,我申请奖励"
        />
        <Tick
          required
          value={draft.honest}
          onChange={(honest) => set({ honest })}
          label="我所反映的是我知道的真实情况。捏造事实诬告他人的,要负法律责任;错告、查无实据的,不在此列。"
        />
      </fieldset>
      <Wrong says={wrong} />
      <button type="submit" disabled={busy}>
        {busy ? '正在提交……' : '提交举报'}
      </button>
    </form>
  )
}
