-- 规则的版次: edition 0 is the rule as its file says it; later ones change its parameters from a day on. Trial = counted, nothing held.
create table screening.rule_edition (
  rule text not null,
  edition integer not null check (edition >= 0),
  -- The first legal day (found_on) that it judges; null for edition 0, which judges from the beginning.
  valid_from date check ((edition = 0) = (valid_from is null)),
  params jsonb not null default '{}',
  reason text not null,
  state text not null check (state in ('trial', 'in-force', 'withdrawn')),
  backtest bigint,
  proposed_by text not null,
  proposed_at timestamptz not null,
  first_signed_by text,
  first_signed_at timestamptz,
  second_signed_by text,
  second_signed_at timestamptz,
  primary key (rule, edition),
  check (first_signed_by is distinct from second_signed_by or first_signed_by is null),
  check (state <> 'in-force' or second_signed_by is not null)
);

-- 回溯测试: what a change would have gained and lost; a proposal cites the one that it stands on.
create table screening.backtest (
  id bigint generated always as identity primary key,
  rule text not null,
  change jsonb not null,
  from_month text,
  to_month text,
  as_of date not null,
  at timestamptz not null,
  actor text not null,
  summary jsonb not null
);

alter table screening.finding
  add column edition integer not null default 0,
  add column trial boolean not null default false;
