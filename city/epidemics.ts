/** 疫情、事故与集中救治通报: one now and then for a community, and an early one for a whole district. */
export const epidemicRows = (): string => `
  select ix as ord_, false as cast_, 'TB' || no9(ix) as declaration_no, ['epidemic', 'poisoning', 'organised_treatment'][1 + ix % 3] as declaration_kind,
    case when ix > 1 then 'C' || dist || (100 + ri('declared-grid', ix, 400))::varchar end as community_code, '郑州市卫生健康委员会' as issuer_name, ['流行性感冒', '食物中毒', '白内障复明集中救治'][1 + ix % 3] as disease_name,
    (w0 + (ix - 1) * 25)::date as valid_from, (w0 + (ix - 1) * 25 + 12)::date as valid_to, dist as agency_district
  from (select ix::integer as ix, d.dist, w.w0, w.w1 from range(1, 60) t(ix) join district_slot d on d.i = ri('declared-in', ix::integer, 1100) cross join (select min(w0) as w0, min(w1) as w1 from p) w)
  where w0 + (ix - 1) * 25 <= w1`
