/** 待遇领取资格认证: one row for each certification, of pensions and of long-term injury benefits alike. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, idNumber } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, schemeFields } from '../fields.ts'

export const qualificationCertification = defineDataset({
  id: 'qualification_certification',
  title: '待遇领取资格认证',
  basis: [zz27('五(二)'), zz27('七(三)')],
  area: 'pension',
  owner: '离退休人员社会化管理机构、社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'certified_on',
  naturalKey: ['agency_district', 'certification_no'],
  district: 'agency_district',
  fields: {
    certification_no: code('认证编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    certified_on: date('认证日期', { required: true }),
    method: code('认证方式', {
      codes: {
        data: '数据比对',
        face: '人脸识别',
        counter: '窗口办理',
        visit: '上门',
        community: '社区集中',
        overseas: '境外生存认证',
      },
      required: true,
    }),
    result: code('认证结果', {
      codes: { passed: '通过', failed: '未通过', dead: '已死亡', unreachable: '失联' },
      required: true,
    }),
    evidence_dataset: code('数据比对依据', { max: 60, note: '据以认定生存的数据种类' }),
    valid_to: date('认证有效期止'),
    officer_id: idNumber('认证人证件号码'),
    ...authorityFields,
  },
  checks: [inOrder('certified_on', 'valid_to', '有效期止早于认证日期,请核对')],
})
