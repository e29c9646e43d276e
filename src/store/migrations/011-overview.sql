-- 总览: what still has to be looked at, summed without reading the findings themselves.
create index finding_stock on screening.finding (authority, district, scheme, rule, act, trial)
  include (at_risk_fen, fingerprint, assigned_organisation) where is_active;
