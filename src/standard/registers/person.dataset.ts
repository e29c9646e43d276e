/** 参保人员登记: one row for each number that one agency has given one person. */
import { zz27 } from '#law/basis.ts'
import { documentKinds, sexes } from '../codes.ts'
import { address, bool, code, date, defineDataset, phone } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields } from '../fields.ts'

export const person = defineDataset({
  id: 'person',
  title: '参保人员登记',
  basis: [zz27('十一(二)4'), zz27('四(二)')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'agency_person_no'],
  district: 'agency_district',
  fields: {
    agency_person_no: code('个人编号', { required: true, lb: 'AAC001', nhsa: 'psn_no', max: 30 }),
    ...personFields,
    document_kind: code('证件类型', { codes: documentKinds, lb: 'AAC058' }),
    sex: code('性别', { codes: sexes, lb: 'AAC004', nhsa: 'gend' }),
    birth_on: date('出生日期', { lb: 'AAC006' }),
    nationality: code('国籍', { lb: 'AAC161', max: 10 }),
    started_work_on: date('参加工作日期', { lb: 'AAC007' }),
    survival_status: code('生存状态', {
      codes: { alive: '生存', dead: '死亡', missing: '失踪', unknown: '不明' },
      lb: 'AAC060',
    }),
    died_on: date('登记死亡日期', { note: '经办机构所登记的,不代替部门共享的死亡信息' }),
    retired: bool('已离退休'),
    household_rural: bool('农业户口'),
    phone: phone('移动电话', { lb: 'AAC067' }),
    household_address: address('户籍地址', { lb: 'AAC010' }),
    living_address: address('常住地址'),
    community_code: code('居住社区代码', { max: 20 }),
    identity_checked: bool('身份已核验'),
    registered_on: date('登记日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('birth_on', 'started_work_on', '参加工作日期早于出生日期,请核对'),
    inOrder('birth_on', 'died_on', '死亡日期早于出生日期,请核对'),
  ],
})
