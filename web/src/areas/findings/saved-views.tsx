/** Saved views: a link with a name, one's own or shared in the organisation. */
import { Button, Checkbox, Dropdown, Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useCall, useStep } from '../../calls.ts'
import { filterNames } from './finding-words.ts'

const SaveDialog = ({ query, onClose }: { readonly query: string; readonly onClose: () => void }): ReactNode => {
  const id = useId()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const save = useStep('saveView', { done: '视图已保存' })
  const submit = (): void => save.mutate({ body: { name: name.trim(), query, isShared } }, { onSuccess: onClose })
  return (
    <Modal
      title="保存视图"
      open
      onCancel={onClose}
      onOk={submit}
      okText="保存"
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
    >
      <p className="quiet">保存的是现在的筛选条件和排序;同名的视图会被替换。</p>
      <label htmlFor={id}>名称</label>
      <Input
        id={id}
        className="wide"
        maxLength={40}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => name.trim() !== '' && submit()}
        autoFocus
      />
      <Checkbox checked={isShared} onChange={({ target }) => setShared(target.checked)}>
        本机构的人也能看到
      </Checkbox>
    </Modal>
  )
}

/** The filter alone: not the selected row. */
const queryIn = (search: URLSearchParams): string => {
  const kept = new URLSearchParams()
  for (const name of filterNames) {
    const value = search.get(name)
    if (value) kept.set(name, value)
  }
  return kept.toString()
}

export const SavedViews = (): ReactNode => {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [saving, setSaving] = useState(false)
  const { data } = useCall('listViews', {})
  const drop = useStep('dropView', { done: '视图已删去' })
  const views = data?.views ?? []
  const query = queryIn(search)
  const current = views.find((view) => view.query === query)
  const items = [
    ...views.map((view) => ({
      key: view.id,
      label: view.isMine ? `${view.name}${view.isShared ? '(已共享)' : ''}` : `${view.name}(${view.owner}共享)`,
      onClick: () => void navigate(`/findings?${view.query}`),
    })),
    ...(views.length === 0 ? [{ key: 'none', label: '还没有保存的视图', disabled: true }] : []),
    { type: 'divider' as const },
    { key: 'save', label: '保存现在的条件……', disabled: query === '', onClick: () => setSaving(true) },
    ...(current?.isMine
      ? [
          {
            key: 'drop',
            label: `删去「${current.name}」`,
            danger: true,
            onClick: () => drop.mutate({ params: { id: current.id } }),
          },
        ]
      : []),
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{current ? `视图:${current.name}` : '视图'} ▾</Button>
      </Dropdown>
      {saving && <SaveDialog query={query} onClose={() => setSaving(false)} />}
    </>
  )
}
