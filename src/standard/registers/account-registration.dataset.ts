/** 待遇账户登记: whose bank account a benefit may be paid into, and by which right where it is another's. */
import { zz27 } from '#law/basis.ts'
import { kinshipRelations } from '../codes.ts'
import { code, date, defineDataset, idNumber, text } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, personFields } from '../fields.ts'

export const accountRegistration = defineDataset({
  id: 'account_registration',
  title: '待遇账户登记',
  basis: [zz27('五(三)'), zz27('十一(七)')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'account_id',
  naturalKey: ['agency_district', 'registration_no'],
  district: 'agency_district',
  fields: {
    registration_no: code('账户登记编号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true },
    account_name: accountFields.account_name,
    bank_name: text('开户银行', { lb: 'AAF200' }),
    account_kind: code('账户种类', {
      codes: { personal: '本人账户', agent: '代领人账户', institution: '机构集体账户' },
      required: true,
    }),
    person_id: {
      ...personFields.person_id,
      required: false,
      note: '待遇享受人。代领人账户每一享受人报一行;机构集体账户可不填',
    },
    person_name: personFields.person_name,
    holder_id: idNumber('账户持有人证件号码'),
    agent_relation: code('持有人与享受人关系', { codes: kinshipRelations }),
    institution_name: text('机构名称'),
    institution_kind: code('机构种类', {
      codes: {
        nursing_home: '敬老院养老院',
        village: '村(居)集体',
        welfare: '福利救助机构',
        employer: '原单位',
        other: '其他',
      },
    }),
    authorised_by: text('委托或登记文书号'),
    starts_on: date('登记生效日期', { required: true }),
    ends_on: date('登记终止日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('starts_on', 'ends_on', '终止日期早于生效日期,请核对'),
    {
      sql: "account_kind <> 'agent' or (person_id is not null and holder_id is not null)",
      field: 'person_id',
      message: '代领人账户须填享受人和持有人的证件号码',
    },
    {
      sql: "account_kind <> 'institution' or institution_name is not null",
      field: 'institution_name',
      message: '机构集体账户须填机构名称',
    },
  ],
})
