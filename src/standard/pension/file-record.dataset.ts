/** 档案记载: what each form in a person's file says of birth and first job, so that the earliest one can be found. */
import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, text } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields } from '../fields.ts'

export const fileRecord = defineDataset({
  id: 'file_record',
  title: '人事档案记载',
  basis: [zz27('五(三)'), zz27('五(五)1')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'file_no', 'form_no'],
  district: 'agency_district',
  fields: {
    file_no: code('档案编号', { required: true, max: 40 }),
    form_no: code('档案材料序号', { required: true, max: 20 }),
    ...personFields,
    form_name: text('档案材料名称', { required: true }),
    formed_on: date('材料形成日期', { required: true, note: '同一事项以形成最早的材料为准' }),
    birth_on: date('记载的出生日期'),
    lunar_birth: bool('出生日期为农历'),
    first_work_on: date('记载的参加工作日期'),
    first_work_kind: code('首次参加工作方式', {
      codes: {
        ordinary: '招工就业',
        enlistment: '入伍',
        educated_youth: '知青上山下乡',
        arts_sports: '文艺体育特招',
        other: '其他',
      },
    }),
    altered: bool('有涂改痕迹'),
    examined_on: date('审档日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('birth_on', 'first_work_on', '参加工作日期早于出生日期,请核对'),
    inOrder('birth_on', 'formed_on', '出生日期晚于材料形成日期,请核对'),
  ],
})
