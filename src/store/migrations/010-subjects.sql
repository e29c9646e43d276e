-- 对象按月汇总: sums by employer or provider and month, so that 20,000 staff or a hospital's year answer at once. Derived
-- from committed batches like the mirror: deleting it loses a few minutes of work. One row a subject, field and batch;
-- cells: {m: month, d: district, s: scheme, n: rows, p: persons, f: fen}.
create table screening.subject_month (
  key text not null,
  dataset text not null,
  field text not null,
  batch_id bigint not null,
  cells jsonb not null,
  primary key (key, dataset, field, batch_id)
);
create index subject_month_batch on screening.subject_month (batch_id);
-- Which batches are summed up, and by which fields: a field that joins later makes its batches due again.
create table screening.subject_month_done (
  batch_id bigint primary key references intake.batch (id),
  fields text[] not null
);

-- Findings that name a subject, whatever the column is called.
create index finding_names on screening.finding using gin ((subject || grain || facts) jsonb_path_ops);

-- The app has no DDL: indexes by which a subject's rows are found are made through these doors only.
create function data.ensure_subject_index(dataset text, field text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  index_name text := left('subject_' || dataset || '_' || field, 63);
begin
  if to_regclass(format('data.%I', index_name)) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(7205110);
  execute format('create index if not exists %I on data.%I (%I) where %I is not null', index_name, dataset, field, field);
end $$;

-- Stays alone: a few in a hundred visits.
create function data.ensure_stay_index() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if to_regclass('data.subject_stay') is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(7205110);
  create index if not exists subject_stay on data.medical_visit (provider_id, begin_on)
    where med_type in ('21', '22', '23', '24', '28', '52');
end $$;
