-- The tamper-evident log. What happened stands in workflow.event (steps) and audit.access_event (who came in, who saw what);
-- audit.leaf numbers both in one sequence, and everything outside the database (tiles, proofs) is made from it.
create schema audit;

-- `txid`: the transaction that wrote the row, so that numbering passes none that commits late. `salt`: what the row's text
-- is hashed with in the log. `erased`: after a lawful erasure, the hashes that stand for the text in the log.
alter table workflow.event
  add column txid xid8 not null default pg_current_xact_id(),
  add column salt uuid default gen_random_uuid(),
  add column erased jsonb,
  add constraint event_salt check (salt is not null or erased is not null);
create index event_txid on workflow.event (txid);

create table audit.access_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  details jsonb not null default '{}',
  txid xid8 not null default pg_current_xact_id(),
  salt uuid default gen_random_uuid(),
  erased jsonb,
  check (salt is not null or erased is not null),
  check (kind <> 'unmask' or erased is not null or coalesce(btrim(reason), '') <> '')
);
create index access_event_txid on audit.access_event (txid);
create index access_event_subject on audit.access_event (subject_kind, subject_id);

-- Both sources in one shape, as the leaves are made from them.
create view audit.logged as
  select 'event' as source, id, at, actor, step as what, subject_kind, subject_id, clauses, null::text as reason,
    payload as body, idempotency_key as key, txid, salt, erased
  from workflow.event
  union all
  select 'access', id, at, actor, kind, subject_kind, subject_id, '{}'::text[], reason, details, null, txid, salt, erased
  from audit.access_event;

-- Positions run from 0 without a gap. The generated columns serve searching; they say nothing that `entry` does not.
create table audit.leaf (
  position bigint primary key check (position >= 0),
  source text not null check (source in ('event', 'access')),
  row_id bigint not null,
  entry text not null,
  hash bytea not null check (length(hash) = 32),
  at text collate "C" generated always as (entry::jsonb ->> 'at') stored,
  actor text generated always as (entry::jsonb ->> 'actor') stored,
  what text generated always as (entry::jsonb ->> 'what') stored,
  subject_kind text generated always as (entry::jsonb #>> '{subject,kind}') stored,
  subject_id text generated always as (entry::jsonb #>> '{subject,id}') stored,
  unique (source, row_id)
);
create index leaf_at on audit.leaf (at);
create index leaf_actor on audit.leaf (actor, position);
create index leaf_what on audit.leaf (what, position);
create index leaf_subject on audit.leaf (subject_kind, subject_id, position);

-- Each batch of numbering: how many leaves there were after it, and which transactions it had seen. The default, which has
-- seen none, is what a restored database begins with: its transactions have other numbers.
create table audit.batch (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  size bigint not null,
  seen pg_snapshot not null default '1:1:'
);

create table audit.checkpoint (
  size bigint primary key,
  root bytea not null check (length(root) = 32),
  note text not null,
  sm2 text not null,
  signed_at timestamptz not null
);
create table audit.cosignature (
  size bigint not null references audit.checkpoint (size),
  line text not null,
  -- Public key of who signed.
  signer text not null,
  added_at timestamptz not null,
  primary key (size, line)
);
