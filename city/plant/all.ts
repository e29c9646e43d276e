/** The planted cases, one module a rule. Their persons are dealt from the highest person number downwards, in this order. */

import { ano01 } from './ano-01.ts'
import { ano02 } from './ano-02.ts'
import { ano03 } from './ano-03.ts'
import { ano04 } from './ano-04.ts'
import { ben01 } from './ben-01.ts'
import { ben02 } from './ben-02.ts'
import { ben03 } from './ben-03.ts'
import { col01 } from './col-01.ts'
import { col02 } from './col-02.ts'
import { col03 } from './col-03.ts'
import { col04 } from './col-04.ts'
import { col05 } from './col-05.ts'
import { col06 } from './col-06.ts'
import { col07 } from './col-07.ts'
import { col08 } from './col-08.ts'
import { col09 } from './col-09.ts'
import { col10 } from './col-10.ts'
import { col11 } from './col-11.ts'
import { col12 } from './col-12.ts'
import { col13 } from './col-13.ts'
import { col14 } from './col-14.ts'
import { crs01 } from './crs-01.ts'
import { ctl01 } from './ctl-01.ts'
import { ctl02 } from './ctl-02.ts'
import { inj01 } from './inj-01.ts'
import { inj02 } from './inj-02.ts'
import { inj03 } from './inj-03.ts'
import { inj04 } from './inj-04.ts'
import { inj05 } from './inj-05.ts'
import { inj06 } from './inj-06.ts'
import { inj07 } from './inj-07.ts'
import { inj08 } from './inj-08.ts'
import { inj09 } from './inj-09.ts'
import { inj10 } from './inj-10.ts'
import { inj11 } from './inj-11.ts'
import { inj12 } from './inj-12.ts'
import { ins01 } from './ins-01.ts'
import { ins02 } from './ins-02.ts'
import { ins03 } from './ins-03.ts'
import { ins04 } from './ins-04.ts'
import { mat01 } from './mat-01.ts'
import { mat02 } from './mat-02.ts'
import { mat03 } from './mat-03.ts'
import { mat04 } from './mat-04.ts'
import { mat05 } from './mat-05.ts'
import { mat06 } from './mat-06.ts'
import { med01 } from './med-01.ts'
import { med02 } from './med-02.ts'
import { med03 } from './med-03.ts'
import { med04 } from './med-04.ts'
import { med05 } from './med-05.ts'
import { med06 } from './med-06.ts'
import { med07 } from './med-07.ts'
import { med08 } from './med-08.ts'
import { med09 } from './med-09.ts'
import { med10 } from './med-10.ts'
import { med11 } from './med-11.ts'
import { med12 } from './med-12.ts'
import { med13 } from './med-13.ts'
import { med14 } from './med-14.ts'
import { med15 } from './med-15.ts'
import { med16 } from './med-16.ts'
import { med17 } from './med-17.ts'
import { med18 } from './med-18.ts'
import { med19 } from './med-19.ts'
import { med20 } from './med-20.ts'
import { med21 } from './med-21.ts'
import { med22 } from './med-22.ts'
import { med23 } from './med-23.ts'
import { med24 } from './med-24.ts'
import { med25 } from './med-25.ts'
import { med26 } from './med-26.ts'
import { med27 } from './med-27.ts'
import { med28 } from './med-28.ts'
import { med29 } from './med-29.ts'
import { med30 } from './med-30.ts'
import { pen01 } from './pen-01.ts'
import { pen02 } from './pen-02.ts'
import { pen03 } from './pen-03.ts'
import { pen04 } from './pen-04.ts'
import { pen05 } from './pen-05.ts'
import { pen06 } from './pen-06.ts'
import { pen07 } from './pen-07.ts'
import { pen08 } from './pen-08.ts'
import { pen09 } from './pen-09.ts'
import { pen10 } from './pen-10.ts'
import { pen11 } from './pen-11.ts'
import { pen12 } from './pen-12.ts'
import { pen13 } from './pen-13.ts'
import { pen14 } from './pen-14.ts'
import { pen15 } from './pen-15.ts'
import { pen16 } from './pen-16.ts'
import { pen17 } from './pen-17.ts'
import type { Plant } from './plant.ts'
import { superiorLeads } from './superior-leads.ts'
import { une01 } from './une-01.ts'
import { une02 } from './une-02.ts'
import { une03 } from './une-03.ts'
import { une04 } from './une-04.ts'
import { une05 } from './une-05.ts'
import { une06 } from './une-06.ts'
import { une07 } from './une-07.ts'
import { une08 } from './une-08.ts'
import { une09 } from './une-09.ts'
import { une10 } from './une-10.ts'
import { une11 } from './une-11.ts'
import { une12 } from './une-12.ts'

export const plants: readonly Plant[] = [
  col01,
  col02,
  col03,
  col04,
  col05,
  col06,
  col07,
  col08,
  col09,
  col10,
  col11,
  col12,
  col13,
  col14,
  pen01,
  pen02,
  pen03,
  pen04,
  pen05,
  pen06,
  pen07,
  pen08,
  pen09,
  pen10,
  pen11,
  pen12,
  pen13,
  pen14,
  pen15,
  pen16,
  pen17,
  med02,
  med03,
  med10,
  med15,
  med27,
  med26,
  med22,
  med19,
  med18,
  med17,
  med16,
  med14,
  med13,
  inj01,
  inj02,
  inj03,
  inj04,
  inj05,
  inj06,
  inj07,
  inj08,
  inj09,
  inj10,
  inj11,
  inj12,
  une01,
  une02,
  mat01,
  mat02,
  mat03,
  mat04,
  mat05,
  mat06,
  ben01,
  ben02,
  ben03,
  crs01,
  ctl01,
  ctl02,
  ins01,
  ins02,
  ins03,
  ins04,
  med01,
  med04,
  med05,
  med06,
  med08,
  med09,
  med11,
  med12,
  med25,
  med30,
  med07,
  med20,
  med21,
  med23,
  med24,
  med28,
  med29,
  ano01,
  ano02,
  ano03,
  ano04,
  une03,
  une04,
  une05,
  une06,
  une07,
  une08,
  une09,
  une10,
  une11,
  une12,
  superiorLeads,
]
