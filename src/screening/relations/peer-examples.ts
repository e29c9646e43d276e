/** Providers with stays over three months, for the example tables of rules that compare providers. */
import type { ExampleValue } from '#screening/examples.ts'

type Row = Readonly<Record<string, ExampleValue>>

interface Told {
  readonly totalFen: number
  readonly fundFen: number
  readonly nights: number
}

const stays = 8
const months = ['2026-01', '2026-02', '2026-03']

/** Rows 'medical_visit#<provider>-<month 1…3>-<stay 1…8>' and the same of medical_settlement; sums in yuan. */
const staysOf = (providerId: string, at: number, told: Told): [string, Row][] =>
  months.flatMap((month, monthNo) =>
    Array.from({ length: stays }, (_, index) => index + 1).flatMap((no): [string, Row][] => {
      const key = `${providerId}-${monthNo + 1}-${no}`
      const person = at * 100 + monthNo * 10 + no
      const visit = { person_id: person, visit_id: `V${key}`, provider_id: providerId, scheme: '310', med_type: '21' }
      return [
        [
          `medical_visit#${key}`,
          {
            ...visit,
            hospital_level: '2',
            main_diagnosis_code: 'K80.201',
            begin_on: `${month}-03`,
            end_on: `${month}-${String(3 + told.nights).padStart(2, '0')}`,
          },
        ],
        [
          `medical_settlement#${key}`,
          {
            ...visit,
            settlement_id: `S${key}`,
            total_fen: told.totalFen,
            fund_pay_fen: told.fundFen,
            is_valid: true,
            is_refund: false,
            status: 'paid',
          },
        ],
      ]
    }),
  )

const usual: Told = { totalFen: 5000, fundFen: 3000, nights: 6 }

/** Four providers that are alike and one, H, that is told apart. */
export const fiveProviders = (told: Partial<Told>): Readonly<Record<string, Row>> => ({
  provider: { provider_id: 'H', valid_from: '2020-01-01', agency_district: '410105' },
  ...Object.fromEntries([
    ...['P1', 'P2', 'P3', 'P4'].flatMap((provider, index) => staysOf(provider, index + 1, usual)),
    ...staysOf('H', 9, { ...usual, ...told }),
  ]),
})
