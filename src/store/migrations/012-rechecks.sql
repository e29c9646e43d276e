-- 抽查复查: what others than the supervision dropped, a share of it looked at once more by the supervision (三(一)).

-- One draw a month. The seed comes out of the log: of the first checkpoint that was signed after the month, so that it is known
-- to nobody while decisions are made, and to everybody afterwards; whoever has it can draw again and must get the same.
create table screening.recheck_draw (
  id bigint generated always as identity primary key,
  month text not null unique check (month ~ '^\d{4}-\d{2}$'),
  checkpoint bigint not null references audit.checkpoint (size),
  seed text not null,
  -- 'act/result' → parts per million.
  shares jsonb not null,
  population integer not null,
  -- Merkle root over what was drawn from.
  population_root text not null,
  drawn_at timestamptz not null
);

-- Every decision that a draw went over, drawn or not: no decision is gone over twice, and accuracy has its denominator.
create table screening.recheck (
  draw bigint not null references screening.recheck_draw (id),
  finding text not null references screening.finding (fingerprint),
  -- Whose decision it was.
  organisation text not null references access.organisation (id),
  act text not null,
  result text not null,
  -- Names the decision: a finding that was opened again is decided anew.
  confirmed_at timestamptz not null,
  proposed_by text not null,
  confirmed_by text not null,
  is_drawn boolean not null,
  due_on date,
  outcome text check (outcome in ('upheld', 'contradicted')),
  reason text,
  rechecked_by text,
  rechecked_at timestamptz,
  primary key (finding, draw),
  check (is_drawn or outcome is null),
  check ((outcome is null) = (rechecked_by is null) and (outcome is null) = (rechecked_at is null)),
  check (rechecked_by <> proposed_by and rechecked_by <> confirmed_by)
);
create index recheck_organisation on screening.recheck (organisation, draw);
create index recheck_waiting on screening.recheck (finding) where is_drawn and outcome is null;

alter table screening.finding
  -- drawn: waits for the second look; else what the last one came to.
  add column recheck text check (recheck in ('drawn', 'upheld', 'contradicted'));
create index finding_recheck on screening.finding (recheck, fingerprint) where recheck is not null;
-- What a draw goes over.
create index finding_dropped on screening.finding (confirmed_at) where stage = 'decided' and confirmed_at is not null;
-- One event draws many findings: each finding's history still finds it.
create index event_drawn on workflow.event using gin ((payload -> 'drawn')) where step = 'draw-rechecks';

-- The same file from two organisations is two batches.
drop index intake.batch_resend;
create unique index batch_resend on intake.batch (dataset, source, coalesce(organisation, ''), sha256) where status = 'committed';

-- Made by the owner's own connection since, beside the work of others.
drop function data.ensure_subject_index(text, text);
drop function data.ensure_stay_index();
