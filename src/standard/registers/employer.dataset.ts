/** 参保单位登记: one row for each registration of an employer with one agency. */
import { zz27 } from '#law/basis.ts'
import {
  address,
  bankAccount,
  bool,
  code,
  date,
  defineDataset,
  idNumber,
  int,
  personName,
  phone,
} from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, requiredEmployerFields } from '../fields.ts'

export const employer = defineDataset({
  id: 'employer',
  title: '参保单位登记',
  basis: [zz27('十一(二)5'), zz27('四(二)')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'employer_id',
  naturalKey: ['agency_district', 'agency_employer_no'],
  district: 'agency_district',
  fields: {
    agency_employer_no: code('单位编号', { required: true, lb: 'AAB001', max: 30 }),
    ...requiredEmployerFields,
    employer_kind: code('单位类型', {
      codes: {
        enterprise: '企业',
        institution: '事业单位',
        government: '机关',
        social: '社会组织',
        individual: '个体工商户',
        dispatch: '劳务派遣单位',
        agent: '代办代缴窗口',
        other: '其他',
      },
      lb: 'AAB019',
    }),
    industry: code('行业代码', { lb: 'AAB022', max: 10 }),
    group_id: code('所属集团代码', { max: 30, note: '集团内调动据此识别' }),
    legal_representative_id: idNumber('法定代表人证件号码'),
    legal_representative_name: personName('法定代表人姓名'),
    contact_phone: phone('联系电话'),
    office_address: address('办公地址'),
    pay_account_id: bankAccount('缴费银行账号'),
    status: code('单位参保状态', {
      codes: { active: '参保', suspended: '暂停', cancelled: '注销' },
      required: true,
    }),
    seasonal: bool('季节性用工单位'),
    insured_count: int('参保人数'),
    registered_on: date('参保登记日期'),
    cancelled_on: date('注销登记日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('registered_on', 'cancelled_on', '注销日期早于登记日期,请核对'),
    notNegative('insured_count', '参保人数'),
  ],
})
