/** 缴入何处: the account that money of a decision belongs in. Fines never go into a fund's account (罚缴分离). */
import { lawOf, zz27 } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

export const moneyAccounts = {
  'fund-income': '基金收入户',
  'fiscal-special': '社会保障基金财政专户',
  treasury: '国库',
  payer: '退还缴费人',
} as const
export type MoneyAccount = keyof typeof moneyAccounts

const fund = (authority: string, from: string, value: MoneyAccount, basis: ReturnType<typeof zz27>) => ({
  from,
  scope: { money: 'fund', authority },
  value,
  basis,
})
const fine = (authority: string) => ({
  from: judgedFrom,
  scope: { money: 'fine', authority },
  value: 'treasury',
  basis: lawOf('fine-separation', '第4条'),
})

/** Account by kind of money (fund = recovered or returned, fine) and competent authority (scope columns money, authority). */
export const payInAccount = dated('account', [
  fund('hrss', judgedFrom, 'fund-income', zz27('十三(一)')),
  fund('hrss', '2023-12-01', 'fiscal-special', lawOf('agency-regulation', '第40条', 'I')),
  fund('nhsa', judgedFrom, 'fund-income', zz27('十三(一)')),
  fund('nhsa', '2021-05-01', 'fiscal-special', lawOf('medical-fund-regulation', '第45条')),
  fine('hrss'),
  fine('nhsa'),
])
