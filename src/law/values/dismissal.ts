/** How long a dismissal may cover later findings of the same subject: practice, so that nothing is dropped for good unseen. */
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'

export const dismissalMonths = scalar('month', 12, practice('本平台有期排除的口径:至多一年,到期重新核查', 'I'))
