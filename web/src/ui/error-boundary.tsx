/** What the page itself got wrong stays within its frame: the rest works on, and the reader is told what to do. */
import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { State } from './states.tsx'

interface Props {
  /** A change of it (the address) begins afresh. */
  readonly of: string
  readonly children: ReactNode
}

interface Kept {
  readonly error: Error | undefined
  readonly of: string
}

/** A part of the page that is no longer on the server: it was renewed while this window stood open. */
const isOldPage = (error: Error): boolean =>
  /dynamically imported module|module script failed|Unable to preload/i.test(error.message)

export class ErrorBoundary extends Component<Props, Kept> {
  override state: Kept = { error: undefined, of: this.props.of }

  static getDerivedStateFromError(error: Error): Partial<Kept> {
    return { error }
  }

  static getDerivedStateFromProps(props: Props, kept: Kept): Partial<Kept> | null {
    return props.of === kept.of ? null : { error: undefined, of: props.of }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const old = isOldPage(error)
    return (
      <State
        whole
        title={old ? '页面已经更新' : '这一页出了错'}
        actions={
          <Button type="primary" onClick={() => window.location.reload()}>
            刷新页面
          </Button>
        }
      >
        <p role="alert">
          {old
            ? '平台在您打开页面之后升级过,请刷新后继续;没有提交的内容需要重新填写。'
            : '页面显示时出了没有料到的错,数据没有受影响。请刷新;仍然如此,请把下面这句话告诉管理员。'}
        </p>
        <span className="problem-code">{error.message.slice(0, 200)}</span>
      </State>
    )
  }
}
