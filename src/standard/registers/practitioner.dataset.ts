/** 医保医师、护士、药师: one row for each registration of a practitioner with one provider. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields } from '../fields.ts'

export const practitioner = defineDataset({
  id: 'practitioner',
  title: '医保医师护士药师登记',
  basis: [zz27('六(四)'), zz27('六(六)3')],
  area: 'registers',
  owner: '定点医药机构经社会保险经办机构',
  sentBy: { provider: 'provider_id' },
  period: 'onchange',
  kind: 'feed',
  key: 'practitioner_id',
  naturalKey: ['practitioner_id', 'provider_id', 'practitioner_code', 'valid_from'],
  district: 'agency_district',
  fields: {
    practitioner_id: idNumber('执业人员证件号码', { required: true }),
    practitioner_name: personName('执业人员姓名'),
    practitioner_code: code('医保医师代码', { required: true, max: 30, aliases: ['医保护士代码', '医保药师代码'] }),
    practitioner_kind: code('执业类别', {
      codes: { doctor: '医师', nurse: '护士', pharmacist: '药师', technician: '技师' },
      required: true,
    }),
    ...requiredProviderFields,
    department: code('执业科室代码', { max: 30 }),
    licence_no: code('执业证书号', { max: 40, note: '执业证书编码;资格证书编码内含身份号码,不得填报' }),
    licence_from: date('执业证书有效期起'),
    licence_to: date('执业证书有效期止', { note: '当日仍有效' }),
    licence_revoked_on: date('执业证书吊销或注销日期'),
    multi_site_no: code('多机构备案号', { max: 40, note: '多机构执业已备案的填' }),
    valid_from: date('本机构登记起日', { required: true }),
    valid_to: date('本机构登记止日', { note: '当日仍在册' }),
    ...authorityFields,
  },
  checks: [
    inOrder('valid_from', 'valid_to', '登记止日早于起日,请核对'),
    inOrder('licence_from', 'licence_to', '执业证书有效期止早于有效期起,请核对'),
  ],
})
