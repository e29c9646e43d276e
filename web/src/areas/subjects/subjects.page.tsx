/** 对象查询: by a full number, or by the code or name of an employer or a provider. */
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'
import { kindWords } from './subject-words.ts'

type Found = Answer<'findSubjects'>

const Results = ({ found }: { readonly found: Found }): ReactNode =>
  found.subjects.length === 0 ? (
    <Nothing title="没有找到">
      您可见的范围内没有这个对象。身份号码和账号要写完整;单位、机构可写代码,或名称里的几个字。
    </Nothing>
  ) : (
    <>
      <table className="plain-table">
        <caption className="only-heard">查找结果</caption>
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">名称</th>
            <th scope="col">号码或代码</th>
            <th scope="col">区县</th>
          </tr>
        </thead>
        <tbody>
          {found.subjects.map(({ kind, id, name, number, district }) => (
            <tr key={`${kind}/${id}`}>
              <td>{kindWords[kind]}</td>
              <td>
                <Link to={`/subjects/${kind}/${id}`}>{name || number}</Link>
              </td>
              <td className="figures">{number}</td>
              <td>{district ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.more && <p className="quiet">名称相近的还有,请多写几个字。</p>}
    </>
  )

const SubjectsPage = (): ReactNode => {
  const [found, setFound] = useState<Found>()
  const find = useStep('findSubjects')
  return (
    <>
      <PageHead
        title="对象查询"
        says="查一个人、单位、机构或账户的全部往来。按号码查找会记入日志;只能查到您可见范围内的。"
        personal
        printable={false}
      />
      <Form
        layout="inline"
        onFinish={({ text }: { readonly text: string }) =>
          find.mutate({ body: { text: text.trim() } }, { onSuccess: setFound })
        }
      >
        <Form.Item name="text" label="查找" rules={[{ required: true, min: 2, max: 60, message: '请写 2 至 60 个字' }]}>
          <Input placeholder="身份号码、账号、信用代码、机构编码或名称" className="find-input" autoFocus allowClear />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={find.isPending}>
          查找
        </Button>
      </Form>
      {found && <Results found={found} />}
    </>
  )
}

export default SubjectsPage
