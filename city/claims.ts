/**
 * 手工报销: invoices brought in by hand, mostly from care outside the city. One in four is paid in a second layer as well,
 * one in ten is claimed in two parts; what is paid for an invoice never exceeds its face.
 */
import type { City } from './session.ts'

export const claimRows = ({ months }: City): string => `
  with a as (select p.*, case when seg in ('employee', 'civil', 'flexible', 'ret110', 'ret120') then '310' else '390' end as scheme,
      (w0 + ri('claims-on', pid, ${Math.max(1, months * 30 - 40)}))::date as claimed_on, (300000 + 100 * ri('invoice', pid, 20000))::bigint as face, r('claims-in', pid) as how
    from p where not cast_ and died is null and seg not in ('prisoner', 'idle') and r('claims', pid) < ${months * 0.0003}),
  b as (select a.*, l.* from a cross join lateral (values
      (1, 'basic', case when how < 0.1 then face // 200 * 100 else face end, 0),
      (2, 'basic', face - face // 200 * 100, 12),
      (3, 'serious_illness', face - share(face, 550000), 20)) l(n, layer, claimed, later)
    where n = 1 or (n = 2 and how < 0.1) or (n = 3 and how >= 0.75))
  select b.pid as ord_, b.n as ord2_, false as cast_, 'BX' || no9(b.pid) || b.n as claim_line_no, 'BXD' || no9(b.pid) || b.n as claim_no, b.id as person_id, b.name as person_name, b.scheme,
    v.code as provider_id, '041001' || (2000000 + b.pid % 1000000)::varchar as invoice_code, no9(b.pid) as invoice_no, v.code as issuer_code, v.name as issuer_name, (b.claimed_on - 20)::date as issued_on, b.face as invoice_fen, b.layer,
    (b.claimed_on + b.later)::date as claimed_on, b.claimed::bigint as claimed_fen, case b.layer when 'basic' then share(b.claimed::bigint, 550000) else share(b.claimed::bigint, 500000) end as paid_fen,
    (b.claimed_on + b.later + 12)::date as paid_on, 'paid' as status, b.acct as account_id, b.name as account_name, 'manual' as review_mode,
    o0.officer_id as first_reviewer_id, (b.claimed_on + b.later + 4 + interval 10 hour)::timestamp as first_reviewed_at,
    o1.officer_id as second_reviewer_id, (b.claimed_on + b.later + 7 + interval 15 hour)::timestamp as second_reviewed_at, b.dist as agency_district
  from b join prov v on v.ix = (select min(ix) from prov where remote) + b.pid % (select count(*) from prov where remote)
  join officer o0 on o0.dist = b.dist and o0.n = 0 join officer o1 on o1.dist = b.dist and o1.n = 1`
