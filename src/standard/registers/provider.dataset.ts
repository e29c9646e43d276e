/** 定点协议机构登记: hospitals, pharmacies, rehabilitation, device fitters, training bodies and intermediaries. */
import { zz27 } from '#law/basis.ts'
import { hospitalLevels } from '../codes.ts'
import { address, code, date, defineDataset, idNumber, int, personName, text, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, requiredProviderFields } from '../fields.ts'

export const provider = defineDataset({
  id: 'provider',
  title: '定点协议机构登记',
  basis: [zz27('六(二)'), zz27('六(四)'), zz27('七(二)'), zz27('十一(二)3')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'provider_id',
  naturalKey: ['agency_district', 'provider_id', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...requiredProviderFields,
    provider_name: text('机构名称', { required: true, lb: 'AKB021', nhsa: 'fixmedins_name' }),
    provider_kind: code('机构类别', {
      codes: {
        hospital: '医疗机构',
        clinic: '门诊部诊所',
        community: '社区卫生服务机构',
        pharmacy: '零售药店',
        rehabilitation: '工伤康复机构',
        device: '辅助器具配置机构',
        training: '培训机构',
        intermediary: '职业介绍等中介机构',
        other: '其他',
      },
      required: true,
    }),
    hospital_level: code('医院等级', { codes: hospitalLevels, nhsa: 'hosp_lv' }),
    provider_uscc: uscc('统一社会信用代码', { lb: 'AAB998' }),
    legal_representative_id: idNumber('法定代表人证件号码'),
    legal_representative_name: personName('法定代表人姓名'),
    controlling_person_id: idNumber('实际控制人证件号码'),
    office_address: address('机构地址'),
    provider_region: code('机构所在行政区划', {
      nhsa: 'fix_blng_admdvs',
      max: 6,
      note: '六位行政区划代码;异地机构不在本市代码之内',
    }),
    licence_no: code('执业或经营许可证号', { max: 40 }),
    licence_from: date('许可证有效期起'),
    licence_to: date('许可证有效期止'),
    licensed_beds: int('核定床位数'),
    valid_from: date('登记信息生效日期', { required: true }),
    valid_to: date('登记信息失效日期'),
    ...authorityFields,
  },
  checks: [
    inOrder('valid_from', 'valid_to', '失效日期早于生效日期,请核对'),
    inOrder('licence_from', 'licence_to', '许可证有效期止早于有效期起,请核对'),
    notNegative('licensed_beds', '核定床位数'),
  ],
})
