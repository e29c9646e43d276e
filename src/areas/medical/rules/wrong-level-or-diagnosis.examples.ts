import { examples } from '#screening/examples.ts'

export const wrongLevelOrDiagnosisExamples = [
  examples({
    rule: 'MED-30',
    base: {
      medical_item: {
        person_id: 1,
        provider_id: 'H1',
        visit_id: 'A',
        settlement_id: 'S1',
        item_no: 'F1',
        scheme: '310',
        item_code: 'X',
        charged_on: '2024-03-15',
        quantity: 1,
        amount_fen: 50,
        fund_pay_fen: 30,
        is_valid: true,
      },
      medical_visit: { person_id: 1, visit_id: 'A' },
      catalogue_item: { item_code: 'X', hospital_level: '0' },
      provider: { provider_id: 'H1', provider_region: '410102', valid_from: '2020-01-01' },
    },
    columns: {
      限级: 'catalogue_item.restricted_level',
      限诊断: 'catalogue_item.restricted_diagnosis',
      生效: 'catalogue_item.valid_from',
      登记级: 'provider.hospital_level',
      自填级: 'medical_item.hospital_level',
      明细诊断: 'medical_item.diagnosis_code',
      主诊断: 'medical_visit.main_diagnosis_code',
      已审批: 'medical_item.limited_use_approved',
      所在地: 'provider.provider_region',
    },
    table: `
      限级  限诊断       生效        登记级  自填级  明细诊断  主诊断   已审批  所在地  结果  金额   说明
      2     -            2024-01-01  1       1       -         -        否      410102  命中  30.00  限二级以上,用于一级
      2     -            2024-01-01  2       2       -         -        否      410102  放过  -      恰为二级
      2     -            2024-01-01  3       3       -         -        否      410102  放过  -      三级
      1     -            2024-01-01  9       9       -         -        否      410102  命中  30.00  未定级低于一级
      2     -            2024-01-01  1       3       -         -        否      410102  命中  30.00  自填三级,登记是一级
      2     -            2024-01-01  -       1       -         -        否      410102  放过  -      登记无等级
      2     -            2024-03-16  1       1       -         -        否      410102  放过  -      限制尚未生效
      2     -            2024-03-15  1       1       -         -        否      410102  命中  30.00  限制生效首日
      2     -            2024-01-01  1       1       -         -        是      410102  放过  -      已审批
      2     -            2024-01-01  1       1       -         -        否      110105  放过  -      异地机构
      -     E10,E11,E14  2024-01-01  1       1       -         J06.900  否      410102  命中  30.00  诊断在限定之外
      -     E10,E11,E14  2024-01-01  1       1       -         E11.900  否      410102  放过  -      主要诊断符合
      -     E10,E11,E14  2024-01-01  1       1       E14.901   J06.900  否      410102  放过  -      该条明细的诊断符合
      -     E10,E11,E14  2024-01-01  1       1       J06.900   E11.900  否      410102  放过  -      主要诊断符合即可
      -     E10,E11,E14  2024-01-01  1       1       J06.900   -        否      410102  命中  30.00  明细的诊断不符
      -     E10,E11,E14  2024-01-01  1       1       -         -        否      410102  放过  -      没有诊断,无从判断
      -     E10, E11     2024-01-01  1       1       -         E11.900  否      410102  放过  -      限定之间写了空格
      -     E10,E11,E14  2024-01-01  1       1       -         E1       否      410102  命中  30.00  诊断只写到章不算符合
      -     E10          2024-01-01  1       1       -         E100     否      410102  放过  -      前缀相符
      -     C34.9        2024-01-01  1       1       -         C34.901  否      410102  放过  -      前缀到亚目
      2     E10          2024-01-01  1       1       -         E10.900  否      410102  命中  30.00  诊断符合而等级不够
      -     E10          2024-01-01  1       1       -         J06.900  是      410102  放过  -      二线用药已审批
    `,
  }),
]
