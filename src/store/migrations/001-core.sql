-- The platform's own tables. Dataset tables are derived from the data standard and kept beside these (schema data).
create schema if not exists intake;
create schema if not exists data;
create schema if not exists visible;
create schema if not exists screening;
create schema if not exists workflow;

-- 批次: one file is one batch. received → read → checked → committed | refused; committed → superseded.
create table intake.batch (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  dataset text not null,
  source text not null,
  period text,
  file_name text not null,
  sha256 text,
  bytes bigint,
  format text,
  encoding text,
  status text not null check (status in ('received', 'read', 'checked', 'committed', 'refused', 'superseded')),
  supersedes bigint references intake.batch (id),
  rows_in bigint,
  rows_accepted bigint,
  rows_rejected bigint,
  rows_duplicate bigint,
  sums jsonb not null default '{}',
  notices jsonb not null default '[]',
  refusal jsonb,
  received_at timestamptz not null,
  finished_at timestamptz,
  check (status not in ('committed', 'superseded') or rows_in = rows_accepted + rows_rejected + rows_duplicate)
);
create unique index batch_resend on intake.batch (dataset, source, sha256) where status = 'committed';
create index batch_status on intake.batch (status);

-- 镜像清单: one file, or for a large batch several, in the order of its rows. Readers take the file list from here, in one snapshot, never from the folder.
create table intake.mirror_file (
  batch_id bigint not null references intake.batch (id),
  dataset text not null,
  part integer not null,
  path text not null,
  sha256 text not null,
  bytes bigint not null,
  rows bigint not null,
  sums jsonb not null,
  first_month date,
  last_month date,
  primary key (dataset, batch_id, part)
);

-- 退回的行: reasons in the open (values masked), the rows themselves sealed.
create table intake.reject (
  batch_id bigint not null references intake.batch (id),
  row_no bigint not null,
  seq integer not null,
  code text not null,
  field text,
  header text,
  value_masked text,
  message text not null,
  primary key (batch_id, row_no, seq)
);
create table intake.reject_page (
  batch_id bigint not null references intake.batch (id),
  page integer not null,
  sealed bytea not null,
  primary key (batch_id, page)
);

-- 事件: append-only; every change of state is one row.
create table workflow.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  step text not null,
  subject_kind text not null,
  subject_id text not null,
  clauses text[] not null,
  payload jsonb not null,
  idempotency_key text unique
);
create index event_subject on workflow.event (subject_kind, subject_id);

create table screening.run (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  engine text not null,
  from_month text,
  to_month text,
  as_of date not null,
  batch_id bigint references intake.batch (id),
  rules text[] not null,
  counts jsonb not null default '{}',
  findings_root text
);

create table screening.finding (
  fingerprint text primary key,
  rule text not null,
  version integer not null,
  subject_kind text not null,
  subject jsonb not null,
  grain jsonb not null,
  district text,
  found_on date not null,
  at_risk_fen bigint not null,
  act text not null check (act in ('hold', 'alert', 'lead')),
  stop text,
  clauses text[] not null,
  params jsonb not null,
  facts jsonb not null,
  evidence jsonb not null,
  state text not null check (state in ('open', 'no-longer-holds')),
  first_run bigint not null references screening.run (id),
  changed_run bigint not null references screening.run (id),
  closed_by_batch bigint references intake.batch (id)
);
create index finding_rule on screening.finding (rule, found_on);

-- 未筛查: where a feed that a rule concludes from is incomplete, the rule says so instead of hitting.
create table screening.not_screened (
  run_id bigint not null references screening.run (id),
  rule text not null,
  dataset text not null,
  month text not null,
  district text not null,
  reason text not null,
  primary key (run_id, rule, dataset, month, district)
);

-- Helpers of rule SQL, defined with the same meaning in DuckDB (src/store/duck.ts).
create function visible.month_of(day date) returns date language sql immutable parallel safe
  as $$ select date_trunc('month', day)::date $$;
create function visible.add_months(day date, months bigint) returns date language sql immutable parallel safe
  as $$ select (day + make_interval(months => months::integer))::date $$;
create function visible.add_days(day date, days bigint) returns date language sql immutable parallel safe
  as $$ select day + days::integer $$;
create function visible.days_between(first_day date, last_day date) returns bigint language sql immutable parallel safe
  as $$ select (last_day - first_day)::bigint $$;
create function visible.months_between(first_month date, last_month date) returns bigint language sql immutable parallel safe
  as $$ select ((extract(year from last_month) * 12 + extract(month from last_month))
             - (extract(year from first_month) * 12 + extract(month from first_month)))::bigint $$;
create function visible.year_of(day date) returns bigint language sql immutable parallel safe
  as $$ select extract(year from day)::bigint $$;
create function visible.day_of(at timestamp) returns date language sql immutable parallel safe
  as $$ select at::date $$;
-- Shares of money in integers: half up; whole_div cuts toward zero. Numeric inside, so that nothing overflows.
create function visible.share_ppm(amount bigint, ppm bigint) returns bigint language sql immutable parallel safe
  as $$ select div(amount::numeric * ppm * 2 + 1000000, 2000000)::bigint $$;
create function visible.whole_div(amount bigint, divisor bigint) returns bigint language sql immutable parallel safe
  as $$ select div(amount::numeric, divisor::numeric)::bigint $$;

-- The app has no DDL: years of a partitioned dataset table are made through this door only.
create function data.ensure_year(dataset text, year integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
                 join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'data' and c.relname = dataset) then
    return;
  end if;
  execute format('create table if not exists data.%I partition of data.%I for values from (%L) to (%L)',
                 dataset || '_y' || year, dataset, make_date(year, 1, 1), make_date(year + 1, 1, 1));
end $$;

-- Likewise statistics after a load: only the owner may analyze, and only what has changed is analyzed.
create function data.refresh_statistics(dataset text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select 1 from pg_stat_user_tables where schemaname = 'data' and (relname = dataset or relname like dataset || '\_y%')
             and n_mod_since_analyze > 0) then
    execute format('analyze data.%I', dataset);
    analyze intake.batch;
  end if;
end $$;
