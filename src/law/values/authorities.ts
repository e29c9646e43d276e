/** Who is competent, who collects, and how funds are kept together: dated, because each changed after 2016. */
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

const hrssSchemes = ['110', '120', '170', '210', '410'] as const
const medicalSchemes = ['310', '330', '390', '510'] as const

/** Competent authority by scheme: 'hrss' (人社) or 'nhsa' (医保). The day the medical funds moved was not seen. */
export const competentAuthority = dated('authority', [
  ...hrssSchemes.map((scheme) => ({ from: judgedFrom, scope: { scheme }, value: 'hrss', basis: zz27('一(一)') })),
  ...medicalSchemes.flatMap((scheme) => [
    { from: judgedFrom, scope: { scheme }, value: 'hrss', basis: zz27('一(一)') },
    {
      from: '2019-01-01',
      scope: { scheme },
      value: 'nhsa',
      basis: lawOf('agency-regulation', '第4、60条(划转日待核)', 'U'),
    },
  ]),
])

/** Who collects an employer's contributions: 'agency' (经办) before, 'tax' (税务) after. The first day is unverified. */
export const collector = dated('collector', [
  { from: judgedFrom, to: '2017-01-01', value: 'agency', basis: zz27('四(二)') },
  { from: '2017-01-01', value: 'tax', basis: practice('河南2017年1月1日起由税务征收', 'U') },
])

/** Whether maternity is booked together with employees' medical insurance. */
export const maternityMerged = dated('flag', [
  { from: judgedFrom, to: '2018-12-29', value: false, basis: zz27('一(一)') },
  { from: '2018-12-29', value: true, basis: lawOf('social-insurance-law', '第64、66条') },
])

/** Whether the delegation of 一(三) still covers the airport zone: from the zone's own statute it has a city's powers. */
export const airportZoneOwnPowers = dated('flag', [
  { from: judgedFrom, to: '2020-11-28', value: false, basis: zz27('一(三)') },
  { from: '2020-11-28', value: true, basis: lawOf('airport-zone', '第5、7条') },
])
