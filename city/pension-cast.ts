/**
 * Planted pensioners of every rule get what an honest pension has, so that no rule but their own finds them: an approved
 * assessment, and one that grants what is paid. The cases about assessments and amounts are left as their rule wrote them.
 * Table `pension_cast`: pid, scheme, first month and highest monthly sum paid, from whichever way the plant wrote it.
 */
const paidFields = ['person_id', 'scheme', 'benefit_item', 'status'].map((name) => `${name} varchar`)
const needed = [...paidFields, 'for_month date', 'amount_fen bigint']
const grown = (dataset: string, columns: readonly string[]): string[] =>
  columns.map((column) => `alter table more_${dataset} add column if not exists ${column}`)

const pensionItems = `('monthly', 'arrears', 'recalculation')`

export const pensionCast: readonly string[] = [
  ...grown('pension_payment', needed),
  ...grown('pension_assessment', ['person_id varchar', 'scheme varchar']),
  `create table pension_cast as select pid, scheme, min(for_month) as first_month, coalesce(max(monthly_fen), 0) as monthly_fen from (
     select pid, scheme, for_month, sum(case when item = 'monthly' then amount_fen else 0 end) as monthly_fen from x_pension where item in ${pensionItems} and (status = 'paid' or amount_fen < 0) group by all
     union all select p.pid, m.scheme, m.for_month, sum(case when m.benefit_item = 'monthly' then m.amount_fen else 0 end) from more_pension_payment m join p on p.id = m.person_id where m.benefit_item in ${pensionItems} and (m.status = 'paid' or m.amount_fen < 0) group by all)
   group by all`,
  `insert into x_assessment(pid, scheme, kind, category, retired_on, benefit_from, approved_fen)
   select c.pid, c.scheme, case when c.scheme = '170' then 'resident' else 'normal' end, case when c.scheme = '170' then 'resident60' else p.cat end, least(p.stat, c.first_month) - 1, least(add_months(p.stat, 1), c.first_month), greatest(c.monthly_fen, cast_fen(p.pid))
   from pension_cast c join p on p.pid = c.pid
   where p.rule <> 'PEN-14' and not exists (select 1 from x_assessment a where a.pid = c.pid and a.scheme = c.scheme)
     and not exists (select 1 from more_pension_assessment m where m.person_id = p.id and m.scheme = c.scheme)`,
  `update x_assessment set approved_fen = c.monthly_fen from pension_cast c join p on p.pid = c.pid
   where x_assessment.pid = c.pid and x_assessment.scheme = c.scheme and c.monthly_fen > 0 and p.rule not in ('PEN-10', 'PEN-11') and p.rule not like 'BEN-%'`,
  `insert into x_history(pid, trade, starts_on, ends_on) select a.pid, a.trade, a.retired_on - 9000, a.retired_on - 4000 from x_assessment a join p on p.pid = a.pid
   where a.kind = 'special_trade' and p.rule <> 'PEN-07' and not exists (select 1 from x_history h where h.pid = a.pid)`,
]
