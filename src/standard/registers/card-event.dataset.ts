/** 社会保障卡用卡记录: each use or change of a card, where and when. */
import { zz27 } from '#law/basis.ts'
import { bool, code, defineDataset, time } from '../define-dataset.ts'
import { authorityFields, personFields, providerFields } from '../fields.ts'

export const cardEvent = defineDataset({
  id: 'card_event',
  title: '社会保障卡用卡记录',
  basis: [zz27('三(三)4'), zz27('六(五)1'), zz27('六(七)1')],
  area: 'registers',
  owner: '信息化综合管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'occurred_at',
  large: true,
  naturalKey: ['event_no'],
  district: 'agency_district',
  fields: {
    event_no: code('用卡流水号', { required: true, max: 40 }),
    ...personFields,
    card_no: code('社会保障卡号', { required: true, max: 32, lb: 'AKC020', note: '卡面号码,不是银行账号' }),
    event_kind: code('用卡事项', {
      codes: {
        settle: '就医购药结算',
        register: '挂号或入院登记',
        account: '个人账户支取',
        identity: '身份核验',
        report_lost: '挂失',
        lift_lost: '解除挂失',
        cancel: '注销',
        replace: '补换卡',
      },
      required: true,
    }),
    occurred_at: time('发生时间', { required: true }),
    electronic: bool('电子凭证', { note: '未出示实体卡' }),
    by_proxy: bool('他人代办', { note: '代取药等登记在案的代办' }),
    ...providerFields,
    site_no: code('场所编号', { max: 30 }),
    terminal_id: code('终端编号', { max: 40 }),
    event_region: code('发生地行政区划', { max: 6 }),
    visit_id: code('就诊流水号', { max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
    ...authorityFields,
  },
})
