/**
 * 会计凭证 of the agencies: benefits paid and fees received, each a debit and a credit line of one sum. The sums spread evenly
 * over five orders of magnitude. Made and reviewed by two persons, accountant and cashier are two others.
 */
export const voucherRows = (people: number): string => `
  select i as ord_, line as ord2_, false as cast_, 'PZ' || no9(i) as voucher_no, line as line_no, scheme, booked_on,
    case when income then case line when 1 then '1002' else '4001' end else case line when 1 then '5001' else '1001' end end as account_code,
    case when income then case line when 1 then '收入户存款' else '社会保险费收入' end else case line when 1 then '社会保险待遇支出' else '支出户存款' end end as account_title,
    case when line = 1 then sum_fen else 0 end as debit_fen, case when line = 2 then sum_fen else 0 end as credit_fen, case when income then '社会保险费收入' else '社会保险待遇支付' end as summary,
    o0.officer_id as made_by_id, o1.officer_id as reviewed_by_id, o2.officer_id as accountant_id, o3.officer_id as cashier_id, v.dist as agency_district
  from (
    select t.n::integer as i, d.dist, ['110', '110', '120', '170', '210', '310', '310', '390', '410'][1 + ri('voucher-scheme', t.n::integer, 9)] as scheme,
      (w.w0 + ri('voucher-day', t.n::integer, 1 + datediff('day', w.w0, add_months(w.w1, 1) - 1)))::date as booked_on, r('voucher-income', t.n::integer) < 0.3 as income,
      floor(pow(10, 3 + 5 * r('voucher-sum', t.n::integer)))::bigint as sum_fen
    from range(1, ${Math.max(200, Math.floor(people * 0.06))} + 1) t(n) cross join (select min(w0) as w0, min(w1) as w1 from p) w
      join district_slot d on d.i = ri('voucher-district', t.n::integer, 1100)
  ) v cross join range(1, 3) l(line)
  join officer o0 on o0.dist = v.dist and o0.n = 0 join officer o1 on o1.dist = v.dist and o1.n = 1 join officer o2 on o2.dist = v.dist and o2.n = 2 join officer o3 on o3.dist = v.dist and o3.n = 3`
