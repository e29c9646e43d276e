/** 参保登记: one row for each span in which a person is enrolled in one scheme, by whom and as what. */
import { zz27 } from '#law/basis.ts'
import { insuredKinds } from '../codes.ts'
import { code, date, defineDataset, idNumber, time } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields, schemeFields } from '../fields.ts'

export const enrollment = defineDataset({
  id: 'enrollment',
  title: '参保登记',
  basis: [zz27('四(二)'), zz27('四(三)'), zz27('十一(二)4')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'enrollment_no'],
  district: 'agency_district',
  fields: {
    enrollment_no: code('参保登记流水号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    ...employerFields,
    insured_kind: code('参保身份', { codes: insuredKinds, required: true, nhsa: 'psn_type' }),
    status: code('参保缴费状态', {
      codes: { '1': '参保缴费', '2': '暂停', '3': '终止' },
      required: true,
      lb: 'AAC031',
    }),
    first_enrolled_on: date('首次参保日期', { lb: 'AAC049' }),
    starts_on: date('本次参保日期', { required: true, lb: 'AAC030' }),
    ends_on: date('停保日期', { note: '当日仍参保;未停保的留空' }),
    end_reason: code('停保原因', {
      codes: {
        resigned: '本人辞职',
        dismissed: '单位解除',
        expired: '合同期满',
        group_transfer: '集团内调动',
        retired: '退休',
        died: '死亡',
        enlisted: '服兵役',
        emigrated: '出国定居',
        closed: '单位注销',
        scheme_change: '转换险种或身份',
        other: '其他',
      },
    }),
    applied_at: time('申报时间'),
    officer_id: idNumber('经办人证件号码'),
    ...authorityFields,
  },
  checks: [
    inOrder('starts_on', 'ends_on', '停保日期早于参保日期,请核对'),
    inOrder('first_enrolled_on', 'starts_on', '本次参保日期早于首次参保日期,请核对'),
    {
      sql: "insured_kind not in ('employee', 'civil_servant') or employer_id is not null",
      field: 'employer_id',
      message: '单位职工参保须填单位统一社会信用代码',
    },
  ],
})
