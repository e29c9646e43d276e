/** 送达: six ways, what each must show, and the day from which the document counts as served. */

import { addDays, isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { valueOn } from '#law/dated.ts'
import { electronicServiceFrom, noticeServiceDays } from '#law/values/serving.ts'
import { freeText } from '#screening/desk/free-text.ts'

export const serviceWays = {
  direct: '直接送达',
  left: '留置送达',
  mail: '邮寄送达',
  notice: '公告送达',
  electronic: '电子送达',
  'through-other': '转交(委托)送达',
} as const
export type ServiceWay = keyof typeof serviceWays

export interface Service {
  readonly how: ServiceWay
  /** Day of signing, leaving, receipt on the return card, arrival in the system; of a public notice the day it was published. */
  readonly on: string
  /** Who took it, or refused it. */
  readonly recipient: string
  /** 收件人与受送达人的关系: himself, adult member of the household, 收发部门…. */
  readonly relation?: string
  readonly place?: string
  /** Two people who serve. */
  readonly servers: readonly string[]
  /** 留置: who saw it, or that pictures were taken. */
  readonly witness?: string
  /** 邮寄: number of the mail. */
  readonly mailNo?: string
  /** 公告: where, and why no other way served. */
  readonly noticePlace?: string
  readonly noticeWhy?: string
  /** 电子: the signed 送达地址确认书, and the address. */
  readonly consent?: string
  readonly address?: string
  /** 转交: through which body. */
  readonly through?: string
}

interface Wanted {
  readonly field: keyof Service
  readonly label: string
}

const wanted: Readonly<Record<ServiceWay, readonly Wanted[]>> = {
  direct: [{ field: 'place', label: '送达地点' }],
  left: [
    { field: 'place', label: '留置地点' },
    { field: 'witness', label: '见证人,或者拍照、录像等记录送达过程的情况' },
  ],
  mail: [{ field: 'mailNo', label: '邮件编号(回执上注明的收件日期为送达日期)' }],
  notice: [
    { field: 'noticePlace', label: '公告的载体' },
    { field: 'noticeWhy', label: '受送达人下落不明或者其他方式无法送达的情况' },
  ],
  electronic: [
    { field: 'consent', label: '当事人同意并签订的送达地址确认书' },
    { field: 'address', label: '电子送达的地址' },
  ],
  'through-other': [{ field: 'through', label: '转交或者受委托的单位' }],
}

const refuse = (says: string): Refusal => new Refusal('DOCUMENT_SERVICE', says)

/** @throws Refusal DOCUMENT_SERVICE saying what is missing. */
export const checkedService = (
  service: Service,
  { today, issuedOn, form }: { readonly today: string; readonly issuedOn: string; readonly form: string },
): { readonly servedOn: string; readonly record: Record<string, unknown> } => {
  const { how, on } = service
  if (!isDay(on) || on > today) throw refuse('送达日期应是今天或以前的日期')
  if (on < issuedOn) throw refuse(`送达日期 ${on} 早于签发日期 ${issuedOn}`)
  if (new Set(service.servers.map((name) => name.trim()).filter((name) => name !== '')).size < 2)
    throw refuse('送达人应不少于两人(行政处罚法第42条)')
  const missing = wanted[how].filter(({ field }) => String(service[field] ?? '').trim() === '')
  if (missing.length > 0) throw refuse(`${serviceWays[how]}还缺:${missing.map(({ label }) => label).join('、')}`)
  if (how === 'electronic' && form === 'penalty-decision' && !valueOn(electronicServiceFrom, on))
    throw refuse('当日的法律不准以电子方式送达处罚决定书,请改用其他方式')
  const days = how === 'notice' ? valueOn(noticeServiceDays, on) : undefined
  const record = Object.fromEntries(
    Object.entries(service).flatMap(([name, value]) => {
      if (value === undefined || name === 'how') return []
      return [
        [
          name,
          typeof value === 'string' && name !== 'on' && name !== 'mailNo' ? freeText('送达记录', value, 500) : value,
        ],
      ]
    }),
  )
  return {
    servedOn: days ? addDays(on, Number(days.value)) : on,
    record: days ? { ...record, noticeDays: days.value } : record,
  }
}
