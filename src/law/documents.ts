/** Registered documents. Filled from the law register. */
export const documents = {
  zz27: { title: '关于进一步规范社会保险基金管理完善社会保险基金监督工作的通知', short: '郑人社〔2016〕27号' },
} as const
