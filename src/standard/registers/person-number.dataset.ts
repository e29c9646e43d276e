/** 证件号码检验: what the platform found when it first saw a number, kept so that rules can read it without the number. */
import { zz27 } from '#law/basis.ts'
import { documentKinds, sexes } from '../codes.ts'
import { bool, code, date, defineDataset } from '../define-dataset.ts'
import { personFields } from '../fields.ts'

export const personNumber = defineDataset({
  id: 'person_number',
  title: '证件号码检验结果',
  basis: [zz27('四(二)'), zz27('十一(七)')],
  area: 'registers',
  owner: '本平台',
  period: 'realtime',
  kind: 'internal',
  key: 'person_id',
  naturalKey: ['person_id'],
  outlivesSupersede: true,
  fields: {
    person_id: personFields.person_id,
    document_kind: code('证件类型', { codes: documentKinds, required: true }),
    check_result: code('检验结果', {
      codes: {
        ok: '符合',
        checksum: '校验码不符',
        birth: '出生日期不存在',
        region: '行政区划不存在',
        length: '位数不符',
        other: '其他不符',
      },
      required: true,
      note: '行政区划有撤并,单凭此项不能断定号码虚假',
    }),
    birth_on: date('号码所载出生日期'),
    sex: code('号码所载性别', { codes: sexes }),
    presented_15: bool('以十五位号码报送', { required: true }),
  },
})
