/** 刑事强制与服刑信息: one row for each mode in which a sentence (or custody before it) is carried out. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const sentenceRecord = defineDataset({
  id: 'sentence_record',
  title: '刑事强制与服刑信息',
  basis: [zz27('十一(七)'), zz27('五(五)3')],
  area: 'departments',
  owner: '司法行政、公安部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['sentence_record_no'],
  fields: {
    sentence_record_no: code('服刑信息编号', { required: true, max: 40 }),
    ...personFields,
    sentence_kind: code('刑罚种类', {
      codes: {
        none: '未判决',
        control: '管制',
        detention: '拘役',
        imprisonment: '有期徒刑',
        life: '无期徒刑',
        death_reprieve: '死刑缓期执行',
      },
      required: true,
    }),
    execution_mode: code('执行方式', {
      codes: {
        custody: '判决前羁押',
        prison: '收监执行',
        probation: '缓刑',
        outside: '暂予监外执行',
        medical_outside: '保外就医',
        parole: '假释',
        community: '社区矫正',
        wanted: '在逃通缉',
      },
      required: true,
      note: '执行方式有变更的,每一方式报一行,各有起止日期',
    }),
    outcome: code('案件结果', {
      codes: { pending: '未决', convicted: '有罪判决', acquitted: '宣告无罪', dropped: '不起诉或撤案' },
    }),
    judgment_no: code('判决文书号', { max: 60 }),
    detained_on: date('羁押日期'),
    starts_on: date('执行起日', { note: '本执行方式开始的日期' }),
    ends_on: date('执行止日', { note: '按判决应届满的日期' }),
    actual_release_on: date('实际离监日期'),
    outside_treatment_from: date('离监就医起日'),
    outside_treatment_to: date('离监就医止日'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [
    inOrder('starts_on', 'ends_on', '执行止日早于起日,请核对'),
    inOrder('starts_on', 'actual_release_on', '实际离监日期早于执行起日,请核对'),
    inOrder('outside_treatment_from', 'outside_treatment_to', '离监就医止日早于起日,请核对'),
    {
      sql: 'detained_on is not null or starts_on is not null',
      field: 'starts_on',
      message: '羁押日期与执行起日至少填一个',
    },
    {
      sql: "execution_mode not in ('prison', 'probation', 'outside', 'medical_outside', 'parole', 'community') or starts_on is not null",
      field: 'starts_on',
      message: '已交付执行的须填执行起日',
    },
  ],
})
