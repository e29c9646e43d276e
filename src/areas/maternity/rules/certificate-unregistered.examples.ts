import { examples } from '#screening/examples.ts'

export const certificateUnregisteredExamples = examples({
  rule: 'MAT-05',
  base: {
    maternity_benefit: {
      payment_no: 'B1',
      person_id: 1,
      scheme: '510',
      benefit_item: 'maternity_allowance',
      for_month: '2026-03',
      paid_on: '2026-04-20',
      amount_fen: '20000.00',
      certificate_no: 'S1',
      mother_id: 1,
      agency_district: '410102',
    },
    birth_register: {
      born_on: '2026-03-01',
      child_count: 1,
      child_order: 1,
      issuing_region: '410100',
      issued_on: '2026-03-05',
    },
  },
  columns: {
    签发地: 'maternity_benefit.certificate_region',
    申领日: 'maternity_benefit.claimed_on',
    状态: 'maternity_benefit.status',
    登记号: 'birth_register.certificate_no',
    登记母亲: 'birth_register.mother_id',
    入库: 'birth_register.registered_on',
    作废: 'birth_register.cancelled_on',
    原因: 'birth_register.cancel_reason',
  },
  table: `
    签发地  申领日      状态      登记号  登记母亲  入库        作废        原因      结果  金额      说明
    410100  2026-04-01  paid      S1      1         2026-03-10  -           -         放过  -         登记相符
    410100  2026-04-01  paid      S9      1         2026-03-10  -           -         命中  20000.00  登记库里没有
    -       2026-04-01  paid      S9      1         2026-03-10  -           -         命中  20000.00  没写签发地,按本省看
    410100  2026-05-01  paid      S9      1         2026-03-10  -           -         放过  -         申领恰六十日,等登记入库
    410100  2026-04-30  paid      S9      1         2026-03-10  -           -         命中  20000.00  六十一日仍没有
    410100  2026-04-01  paid      S1      1         2026-06-10  -           -         放过  -         入库晚于申领
    440100  2026-04-01  paid      S9      1         2026-03-10  -           -         放过  -         省外签发
    410100  2026-04-01  paid      S1      2         2026-03-10  -           -         命中  20000.00  登记的母亲是另一人
    410100  2026-04-01  paid      S1      -         2026-03-10  -           -         放过  -         登记没有母亲号码,不能说不符
    410100  2026-04-01  paid      S1      1         2026-03-10  2026-05-01  forged    命中  20000.00  因伪造作废
    410100  2026-04-01  paid      S1      1         2026-03-10  2026-05-01  reissued  放过  -         换发新证
    410100  2026-04-01  reversed  S9      1         2026-03-10  -           -         放过  -         已冲销`,
})
