/** The planted cases, one module a rule. Their persons are dealt from the highest person number downwards, in this order. */
import { col01 } from './col-01.ts'
import { col03 } from './col-03.ts'
import { col04 } from './col-04.ts'
import { inj02 } from './inj-02.ts'
import { mat01 } from './mat-01.ts'
import { med02 } from './med-02.ts'
import { med03 } from './med-03.ts'
import { med10 } from './med-10.ts'
import { med15 } from './med-15.ts'
import { pen01 } from './pen-01.ts'
import { pen02 } from './pen-02.ts'
import { pen03 } from './pen-03.ts'
import { pen05 } from './pen-05.ts'
import { pen06 } from './pen-06.ts'
import type { Plant } from './plant.ts'
import { une01 } from './une-01.ts'
import { une02 } from './une-02.ts'

export const plants: readonly Plant[] = [
  col01,
  col03,
  col04,
  pen01,
  pen02,
  pen03,
  pen05,
  pen06,
  med02,
  med03,
  med10,
  med15,
  inj02,
  une01,
  une02,
  mat01,
]
