-- 定期职责: who has to do a duty that comes round again, and the record that it was done for a period.
create schema oversight;

-- Which person of which organisation; one at a time, and who it was before stays.
create table oversight.assignment (
  -- Key of the recurring duty, as the register of law has it: '三(四)-3'.
  duty text not null,
  organisation text not null references access.organisation (id),
  person text not null references access.person (id),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  assigned_by text not null,
  assigned_at timestamptz not null,
  primary key (duty, organisation, valid_from)
);
create unique index assignment_standing on oversight.assignment (duty, organisation) where valid_to is null;
create index assignment_person on oversight.assignment (person);

-- 办结: an occurrence ('三(四)-3@2026-09') done by an organisation. A wrong record is taken back, never changed.
create table oversight.completion (
  id bigint generated always as identity primary key,
  occurrence text not null,
  duty text not null,
  organisation text not null references access.organisation (id),
  due_on date not null,
  done_on date not null,
  document_no text,
  note text not null default '',
  completed_by text not null,
  completed_at timestamptz not null,
  reopened_by text,
  reopened_at timestamptz,
  reopened_because text,
  check ((reopened_by is null) = (reopened_at is null) and (reopened_by is null) = (reopened_because is null)),
  check (reopened_by <> completed_by)
);
create unique index completion_standing on oversight.completion (occurrence, organisation) where reopened_at is null;
create index completion_due on oversight.completion (due_on, organisation) where reopened_at is null;

-- 首次发现: how many findings each run was the first to see. A finding's first run never changes, so a run is counted once;
-- derived: emptying both tables loses a second of work.
create table oversight.run_tally (
  run bigint primary key references screening.run (id)
);
create table oversight.first_seen (
  run bigint not null references oversight.run_tally (run) on delete cascade,
  rule text not null,
  authority text not null,
  district text,
  scheme text,
  findings integer not null
);
create index first_seen_run on oversight.first_seen (run);
create index finding_first_seen on screening.finding (first_run, rule, authority, district, scheme);
