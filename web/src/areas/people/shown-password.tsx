/** A password that the platform made: shown this once, to be copied and handed over. */
import { Alert, Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'

export const PasswordOnce = ({ password }: { readonly password: string }): ReactNode => {
  const [told, setTold] = useState('')
  const copy = (): void =>
    // Missing where the page is not served by TLS.
    void (navigator.clipboard?.writeText(password) ?? Promise.reject(new RangeError('no clipboard'))).then(
      () => setTold('已复制'),
      () => setTold('浏览器不许复制,请选中后手工复制'),
    )
  return (
    <>
      <Alert
        type="warning"
        className="form-problem"
        title="口令只显示这一次。请当面或用安全的方式交给本人,首次登录必须更改。"
      />
      <p className="password-once">
        <code>{password}</code>
        <Button onClick={copy}>复制</Button>
        <span role="status" className="quiet">
          {told}
        </span>
      </p>
    </>
  )
}

export const PasswordModal = ({
  title,
  password,
  onClose,
}: {
  readonly title: string
  readonly password: string | undefined
  readonly onClose: () => void
}): ReactNode => (
  <Modal
    title={title}
    open={password !== undefined}
    onOk={onClose}
    onCancel={onClose}
    okText="已交接,关闭"
    cancelButtonProps={{ hidden: true }}
    closable={false}
    keyboard={false}
    mask={{ closable: false }}
    destroyOnHidden
  >
    {password !== undefined && <PasswordOnce password={password} />}
  </Modal>
)
