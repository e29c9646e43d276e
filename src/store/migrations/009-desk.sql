-- 疑点的办理. `state` says whether the ground still holds and is written by screening; `stage` says how far people are with it
-- and is written by steps (screening only lets a finding arrive as dismissed, and takes that back where it no longer covers it).

-- 有期排除: later findings of one subject under one rule, found on these days, arrive dismissed; decided by two.
create table screening.dismissal (
  id bigint generated always as identity primary key,
  -- The finding on which it was decided.
  finding text not null,
  rule text not null,
  subject jsonb not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  result text not null check (result in ('allowed', 'data-error', 'unfounded')),
  reason text not null,
  proposed_by text not null,
  confirmed_by text not null check (confirmed_by <> proposed_by),
  confirmed_at timestamptz not null,
  ended_by text,
  ended_at timestamptz
);
create index dismissal_of on screening.dismissal (rule, subject) where ended_at is null;
create index dismissal_finding on screening.dismissal (finding);

alter table screening.finding
  -- Counts every change of the finding by a step or a run: what a step saw must still be so. (`version` is the rule's.)
  add column revision integer not null default 1,
  add column touched_by text,
  add column touched_step text,
  add column touched_at timestamptz,
  add column stage text not null default 'waiting' check (stage in ('waiting', 'checking', 'proposed', 'decided', 'dismissed')),
  add column assigned_organisation text references access.organisation (id),
  add column assigned_person text references access.person (id),
  add column assigned_at timestamptz,
  add column due_on date,
  add column result text check (result in ('violation', 'recovered', 'allowed', 'data-error', 'duplicate', 'unfounded', 'pending')),
  -- What people established, in fen: only for violation and recovered.
  add column result_fen bigint check (result_fen >= 0),
  add column reason text,
  -- [{reason, holds, note}]: which look-alikes were looked at.
  add column look_alikes jsonb not null default '[]',
  add column duplicate_of text,
  add column dismiss_from date,
  add column dismiss_until date,
  add column proposed_by text,
  add column proposed_at timestamptz,
  add column confirmed_by text,
  add column confirmed_at timestamptz,
  -- The decision under which it arrived dismissed.
  add column dismissed_by bigint references screening.dismissal (id),
  -- The run that changed amount, evidence or ground after people had decided: someone looks again.
  add column changed_since bigint references screening.run (id),
  add constraint finding_two_persons check (confirmed_by <> proposed_by),
  add constraint finding_dismissal_confirmed check (
    stage <> 'decided' or result in ('violation', 'recovered')
    or (result in ('allowed', 'data-error', 'duplicate', 'unfounded') and confirmed_by is not null and proposed_by is not null)),
  add constraint finding_decided check (stage <> 'decided' or result is not null),
  add constraint finding_dismissed check ((stage = 'dismissed') = (dismissed_by is not null));

alter table screening.finding
  -- Somebody still has to do something.
  add column is_active boolean not null generated always as (state = 'open' and stage in ('waiting', 'checking', 'proposed')) stored,
  -- Set aside by people: counts for nothing, and nothing more is asked of anyone.
  add column is_dismissed boolean not null generated always as
    (stage = 'dismissed' or (stage = 'decided' and result is not null and result in ('allowed', 'data-error', 'duplicate', 'unfounded'))) stored;

-- One index an order of the queue; the first column keeps what is done out of the way of what is to be done. What the queue
-- is narrowed by is carried along, so that a rare combination is found in the index alone: the rows themselves are wide.
create index finding_queue_money on screening.finding (is_active, at_risk_fen desc, fingerprint)
  include (state, stage, rule, district, scheme, authority, act, subject_kind, result, result_fen, tranche, trial,
    changed_since, is_dismissed, assigned_organisation, assigned_person, found_on, due_on);
create index finding_queue_day on screening.finding (is_active, found_on desc, fingerprint)
  include (state, stage, rule, district, scheme, authority, act, subject_kind, result, result_fen, tranche, trial,
    changed_since, is_dismissed, assigned_organisation, assigned_person, at_risk_fen, due_on);
create index finding_queue_due on screening.finding (is_active, (coalesce(due_on, 'infinity'::date)), fingerprint)
  include (state, stage, rule, district, scheme, authority, act, subject_kind, result, result_fen, tranche, trial,
    changed_since, is_dismissed, assigned_organisation, assigned_person, at_risk_fen, found_on, due_on);
create index finding_person on screening.finding (assigned_person, is_active) where assigned_person is not null;
create index finding_organisation on screening.finding (assigned_organisation, is_active) where assigned_organisation is not null;
create index finding_result on screening.finding (result) where result is not null;
create index finding_dismissed on screening.finding (dismissed_by) where dismissed_by is not null;
create index finding_subject on screening.finding using gin (subject jsonb_path_ops);

-- One event hands out many findings: each finding's history still finds it.
create index event_assigned on workflow.event using gin ((payload -> 'taken')) where step = 'assign-findings';

-- 保存的视图: a link with a name, one's own or shared with one's organisation.
create table screening.saved_view (
  id text primary key,
  person text not null,
  organisation text,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  unique (person, name)
);
create index saved_view_shared on screening.saved_view (organisation) where organisation is not null;
