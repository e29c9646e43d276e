/**
 * What sets one item of a list apart from the list it stands in: who does the wrong, which order fits it, and where the
 * later law puts the same act. That an act of the notice is an act of the later article is our reading (I) unless the words
 * are the same.
 */
import { type Basis, lawOf, type Mark } from '../basis.ts'

/** Whose wrong it is, as the notice names them. */
export type Wrongdoer =
  | 'person'
  | 'provider'
  | 'provider-staff'
  | 'employer'
  | 'training-institution'
  | 'service-institution'
  | 'agency'
  | 'informatization'

/** Grades of the regulation on medical funds: art 38 loss, 39 duties, 40 fraud by an institution, 41 persons. */
export type MedicalGrade = 'loss' | 'duty' | 'fraud' | 'person'

export interface ItemFacts {
  /** Left out: as the list says. */
  readonly who?: readonly Wrongdoer[]
  readonly grade?: MedicalGrade
  /** Where later law puts the act, for the medical lists. */
  readonly later?: readonly Basis[]
  /** Orders that fit the act, of those which the list allows; left out: all of them. */
  readonly orders?: readonly ('correct' | 'return' | 'collect' | 'refund' | 'recover' | 'compensate')[]
  /** Beside the act itself, in the office's words. */
  readonly note?: string
}

const medical = (article: string, mark: Mark = 'I'): Basis => lawOf('medical-fund-regulation', article, mark)

const ifForFraud = '以骗取基金为目的的,不论条例第38条,按第40条处理'
const lossAct = (article: string, mark: Mark = 'I'): ItemFacts => ({ grade: 'loss', later: [medical(article, mark)] })

/** An item that is not here is as its list says. */
export const itemFacts: Readonly<Record<string, ItemFacts>> = {
  '五(五)1': { who: ['person', 'employer'] },
  '五(五)2': { who: ['person'] },
  '五(五)3': { who: ['person'], note: '死亡当月仍应发;故意须有证据,误发的按多发退回处理' },
  '六(五)1': lossAct('第38条第7项'),
  '六(五)2': lossAct('第38条第1项', 'V'),
  '六(五)3': lossAct('第38条第2项'),
  '六(五)4': { ...lossAct('第38条第7项'), note: '诱导、协助冒名或虚假就医的按条例第40条' },
  '六(五)5': lossAct('第38条第2项'),
  '六(五)6': lossAct('第38条第3、4项', 'V'),
  '六(五)7': {
    grade: 'duty',
    later: [medical('第39条第2项'), medical('第38条第7项')],
    note: '造成基金损失的才责令退回;只是账目不全的按条例第39条责令改正',
  },
  '六(五)8': lossAct('第38条第1、7项'),
  '六(六)1': { ...lossAct('第38条第6项', 'V'), note: ifForFraud },
  '六(六)2': { grade: 'fraud', later: [medical('第40条第2、3项', 'V')] },
  '六(六)3': { ...lossAct('第38条第3、4项'), note: `${ifForFraud};虚增人次、虚假检查用药属第40条第3项` },
  '六(六)4': { ...lossAct('第38条第7项'), note: ifForFraud },
  '六(六)5': { grade: 'fraud', later: [medical('第40条第4项')] },
  '六(七)1': { grade: 'person', later: [medical('第41条', 'V')] },
  '六(七)2': { grade: 'person', later: [medical('第41条第2款', 'V')] },
  '六(七)3': { grade: 'person', later: [medical('第41条')] },
  '七(四)1': { who: ['provider', 'service-institution'], note: '不尽审验义务本身不等于骗取,须查明是否串通' },
  '七(四)2': { who: ['provider', 'service-institution', 'employer', 'person'] },
  '七(四)3': { who: ['person', 'employer'] },
  '七(四)4': { who: ['person'] },
  '七(四)5': { who: ['provider', 'service-institution'] },
  '八(三)1': { who: ['person', 'employer'] },
  '八(三)2': { who: ['person'] },
  '八(三)3': { who: ['training-institution'] },
  '八(三)4': { who: ['employer', 'person'] },
  '九(二)之二·1': { who: ['employer', 'person'], grade: 'person', later: [medical('第41条第2款')] },
  '九(二)之二·2': { who: ['provider'], grade: 'fraud', later: [medical('第40条第1项', 'V')] },
  '九(二)之二·3': { grade: 'fraud', later: [medical('第40、41条')] },
  '十二(三)8': { orders: ['correct'], note: '先责令限期报送、限期整改;拒不整改的才给处分建议' },
  '十二(四)1': { orders: ['collect', 'refund', 'compensate'] },
  '十二(四)2': { orders: ['collect', 'refund', 'recover', 'compensate'] },
  '十二(四)3': { orders: ['collect', 'compensate'] },
  '十二(四)4': { orders: ['recover', 'compensate'] },
  '十二(四)5': { orders: ['compensate'], note: '欠付的待遇先补发,造成损失的另行赔偿' },
}
