/** 奖励发放: a code and an amount; who it is, nobody at this desk learns. */
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../../api.ts'
import { useCall, useStep } from '../../calls.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Instant, Money } from '../../ui/figures.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { FormProblem } from '../access/form-problem.tsx'
import './reports.css'

type Entry = Answer<'listRewardPayments'>['entries'][number]

const Paying = (): ReactNode => {
  const [form] = Form.useForm<{ code: string; voucherNo: string }>()
  const [found, setFound] = useState<Answer<'findRewardToPay'>>()
  const find = useStep('findRewardToPay', { quiet: true })
  const pay = useStep('payReward', { done: '已登记发放', quiet: true })
  const submit = ({ code, voucherNo }: { code: string; voucherNo: string }): void => {
    if (!found) find.mutate({ body: { code } }, { onSuccess: setFound })
    else
      pay.mutate(
        { body: { code, voucherNo } },
        {
          onSuccess: () => {
            setFound(undefined)
            form.resetFields()
          },
        },
      )
  }
  return (
    <Form form={form} layout="vertical" onFinish={submit} className="reward-form">
      <Form.Item name="code" label="领取码" rules={[{ required: true, min: 8, message: '请输入领取人出示的领取码' }]}>
        <Input maxLength={80} autoComplete="off" onChange={() => setFound(undefined)} />
      </Form.Item>
      {found && (
        <>
          <p>
            {found.rewardNo} 应发 <Money fen={found.amountFen} unit />
            <span className="quiet"> 领取至 {found.claimUntil}。不用问领取人的姓名。</span>
          </p>
          <Form.Item name="voucherNo" label="付款凭证号" rules={[{ required: true, message: '请填写' }]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <FormProblem problem={pay.error ?? find.error} />
      <Button type="primary" htmlType="submit" loading={find.isPending || pay.isPending}>
        {found ? '登记发放' : '查金额'}
      </Button>
    </Form>
  )
}

const RewardPaymentsPage = (): ReactNode => {
  const read = useCall('listRewardPayments', {})
  return (
    <>
      <PageHead title="奖励发放" says="凭领取码发放,只显示编号和金额;举报和举报人不在这里。一个领取码只能用一次。" />
      <Paying />
      <Loaded of={read}>
        {({ entries, paidFen, payableFen }) => (
          <>
            <p>
              已发放 <Money fen={paidFen} unit />
              ,待领取 <Money fen={payableFen} unit />。
            </p>
            <DataTable<Entry>
              label="已发放的奖励"
              rows={entries}
              rowKey={({ rewardNo }) => rewardNo}
              empty={<Nothing title="还没有发放过奖励">奖励经两人审批、领取人出示领取码后,在这里登记发放。</Nothing>}
              columns={[
                { key: 'no', title: '编号', render: ({ rewardNo }) => rewardNo },
                {
                  key: 'fen',
                  title: '金额(元)',
                  width: 140,
                  figure: true,
                  render: ({ amountFen }) => <Money fen={amountFen} />,
                },
                { key: 'at', title: '发放时间', width: 170, render: ({ paidAt }) => <Instant of={paidAt} /> },
                { key: 'voucher', title: '凭证号', width: 200, render: ({ voucherNo }) => voucherNo },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

export default RewardPaymentsPage
