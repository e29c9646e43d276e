/** 市场主体登记: one row for each person and role in a company or individual business. */
import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields, requiredEmployerFields } from '../fields.ts'

export const businessRegistration = defineDataset({
  id: 'business_registration',
  title: '市场主体登记信息',
  basis: [zz27('十一(七)'), zz27('八(三)1')],
  area: 'departments',
  owner: '市场监督管理部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['employer_id', 'person_id', 'role', 'role_from'],
  fields: {
    ...requiredEmployerFields,
    business_kind: code('主体类型', {
      codes: { company: '公司企业', individual: '个体工商户', cooperative: '农民专业合作社', other: '其他' },
    }),
    ...personFields,
    role: code('任职身份', {
      codes: {
        legal_representative: '法定代表人',
        operator: '个体经营者',
        shareholder: '股东',
        partner: '合伙人',
        director: '董事监事高管',
      },
      required: true,
    }),
    role_from: date('任职开始日期', { required: true }),
    role_to: date('任职结束日期'),
    status: code('登记状态', {
      codes: { active: '存续', revoked: '吊销未注销', cancelled: '注销', dormant: '歇业备案' },
      required: true,
    }),
    registered_on: date('成立日期', { required: true }),
    status_changed_on: date('状态变更日期', { note: '吊销、注销或歇业的日期' }),
    tax_active: bool('近期有纳税申报'),
    last_tax_on: date('最近纳税申报日期'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [
    inOrder('role_from', 'role_to', '任职结束日期早于开始日期,请核对'),
    inOrder('registered_on', 'status_changed_on', '状态变更日期早于成立日期,请核对'),
  ],
})
