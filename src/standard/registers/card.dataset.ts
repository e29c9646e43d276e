/** 社会保障卡: one row for each card issued to a person. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, time } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields } from '../fields.ts'

export const card = defineDataset({
  id: 'card',
  title: '社会保障卡',
  basis: [zz27('三(三)4'), zz27('六(五)1'), zz27('六(七)1')],
  area: 'registers',
  owner: '信息化综合管理机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['card_no', 'issued_on'],
  district: 'agency_district',
  fields: {
    card_no: code('社会保障卡号', { required: true, max: 32, lb: 'AKC020', note: '卡面号码,不是银行账号' }),
    ...personFields,
    card_kind: code('卡种类', {
      codes: { physical: '实体卡', temporary: '临时卡', electronic: '电子社保卡或医保码' },
      required: true,
    }),
    status: code('卡状态', {
      codes: { active: '正常', lost: '挂失', replaced: '已补换', cancelled: '注销' },
      required: true,
    }),
    issued_on: date('发卡日期', { required: true }),
    lost_at: time('挂失时间'),
    lost_lifted_at: time('解除挂失时间'),
    cancelled_at: time('注销时间'),
    replaced_by_no: code('补换的新卡号', { max: 32 }),
    ...authorityFields,
  },
  checks: [inOrder('lost_at', 'lost_lifted_at', '解除挂失时间早于挂失时间,请核对')],
})
