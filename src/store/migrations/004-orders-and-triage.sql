-- 上级下发疑点的答复: one a line of an order. What says that nothing is wrong waits for a second person.
create table screening.lead_answer (
  order_no text not null,
  line_no bigint not null,
  result text not null check (result in ('violation', 'recovered', 'allowed', 'data-error', 'duplicate', 'unfounded', 'pending')),
  note text not null,
  recovered_fen bigint not null default 0,
  state text not null check (state in ('final', 'awaiting-second')),
  answered_by text not null,
  answered_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (order_no, line_no),
  check (confirmed_by is distinct from answered_by)
);

-- 首轮分批: the hits of the first load, cut into tranches; what is found later is daily work and has none.
create table screening.tranche (
  id bigint generated always as identity primary key,
  triage bigint not null,
  rank integer not null,
  name text not null,
  why text not null,
  due_on date not null,
  findings bigint not null,
  at_risk_fen bigint not null
);
create sequence screening.triage_number;
alter table screening.finding add column tranche bigint references screening.tranche (id);
create index finding_tranche on screening.finding (tranche) where tranche is not null;
