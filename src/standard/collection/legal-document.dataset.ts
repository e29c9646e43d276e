/** 补缴依据文书: one row for each person whom a judgment, an award or a policy document names. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, month, text } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields, schemeFields } from '../fields.ts'

export const legalDocument = defineDataset({
  id: 'legal_document',
  title: '补缴依据文书',
  basis: [zz27('四(五)')],
  area: 'collection',
  owner: '社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['legal_document_no', 'person_id', 'scheme', 'from_month'],
  district: 'agency_district',
  fields: {
    legal_document_no: code('文书号', { required: true, max: 60 }),
    ...personFields,
    ...schemeFields,
    ...employerFields,
    document_kind: code('文书种类', {
      codes: {
        court: '法院生效判决或调解',
        arbitration: '劳动仲裁裁决',
        inspection: '社会保险监督检查或稽核决定',
        policy: '政策性安置划转文件',
        labour_inspection: '劳动保障监察决定',
        other: '其他',
      },
      required: true,
    }),
    issuer: text('制作机关', { required: true }),
    issued_on: date('制作日期', { required: true }),
    effective_on: date('生效日期'),
    from_month: month('补缴所属期起', { required: true }),
    to_month: month('补缴所属期止', { required: true }),
    filed_on: date('提交经办机构日期'),
    complete_on: date('资料齐备日期', { note: '须补正的为补正完毕日期;空为资料不齐' }),
    verified_on: date('向制作机关核实日期'),
    revoked_on: date('撤销或失效日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('from_month', 'to_month', '补缴所属期止早于期起,请核对'),
    inOrder('filed_on', 'complete_on', '资料齐备日期早于提交日期,请核对'),
    inOrder('issued_on', 'filed_on', '提交日期早于制作日期,请核对'),
  ],
})
