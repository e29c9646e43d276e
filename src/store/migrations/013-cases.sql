-- 案件: from a clue to the answer given, one id all the way. Facts are added by steps and never updated away: what a step
-- established is a row of cases.record; the case row says how far it is.
create schema cases;

-- 期限: every legal clock that runs, of whatever: a case, a hold, a claim, a report, an order.
create table workflow.deadline (
  id bigint generated always as identity primary key,
  -- 'case', 'hold', 'claim', 'report', 'inspection', 'rectification'
  subject_kind text not null,
  subject_id text not null,
  -- Code of the term: 'decide', 'pay-in', 'review'…; its words and its law are with the code.
  name text not null,
  clause text not null,
  starts_on date not null,
  length integer not null check (length >= 0),
  unit text not null check (unit in ('working-day', 'calendar-day', 'month', 'hour')),
  due_at timestamptz not null,
  due_on date not null,
  -- A year without a published arrangement was counted: to be computed again.
  provisional boolean not null default false,
  extended_by integer not null default 0,
  suspended_on date,
  suspended_days integer not null default 0,
  -- Who must act, where it is one organisation's.
  organisation text references access.organisation (id),
  met_on date,
  dropped_on date,
  check (met_on is null or dropped_on is null)
);
create unique index deadline_running on workflow.deadline (subject_kind, subject_id, name) where met_on is null and dropped_on is null;
create index deadline_due on workflow.deadline (due_on) where met_on is null and dropped_on is null;
create index deadline_due_at on workflow.deadline (subject_kind, due_at, id) where met_on is null and dropped_on is null;
create index deadline_of on workflow.deadline (subject_kind, subject_id);

-- 案号、文号: one run of numbers per authority, kind and year; a number once given is never given again.
create table cases.number_run (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);

create table cases.case (
  id uuid primary key,
  -- 案号, from 立案 on; before that the clue has a register number.
  register_no text not null unique,
  case_no text unique,
  title text not null,
  track text not null check (track in ('fund', 'contribution', 'agency', 'supervisor')),
  state text not null,
  -- Found without going there (finding, off-site monitoring): an on-site check must follow (三(一)).
  off_site boolean not null,
  on_site_checked_on date,
  authority text not null check (authority in ('hrss', 'nhsa')),
  district text not null,
  schemes text[] not null default '{}',
  chapter text not null,
  -- Clause item of the conduct ('五(五)3'), once somebody has said which.
  conduct text,
  -- {"kind": "person"|"provider"|"employer"|"agency"|…, cut columns as text}: as in screening.finding.
  party jsonb not null,
  party_name text,
  at_risk_fen bigint not null default 0 check (at_risk_fen >= 0),
  established_fen bigint check (established_fen >= 0),
  -- The organisation that handles it now; delegated or not (一(三)).
  organisation text not null references access.organisation (id),
  delegation bigint references access.delegation (id),
  merged_into uuid references cases.case (id),
  split_from uuid references cases.case (id),
  received_on date not null,
  filed_on date,
  closed_on date,
  outcome text,
  -- Counts every change: what a step saw must still be so.
  revision integer not null default 1
);
create index case_state on cases.case (state, district);
create index case_received on cases.case (received_on desc, id);
create index case_split on cases.case (split_from) where split_from is not null;
create index case_party on cases.case using gin (party);

-- 来源: several of one case.
create table cases.source (
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('finding', 'report', 'inspection', 'order', 'referral', 'audit', 'media')),
  ref text not null,
  added_at timestamptz not null,
  primary key (case_id, kind, ref)
);
create index source_ref on cases.source (kind, ref);

-- 承办、法制审核、听证主持、集体会商: who is on the case in which part.
create table cases.officer (
  case_id uuid not null references cases.case (id),
  person text not null references access.person (id),
  part text not null check (part in ('lead', 'officer', 'legal-reviewer', 'hearing-chair', 'deliberator')),
  certificate_no text,
  appointed_at timestamptz not null,
  recused_at timestamptz,
  recused_why text,
  primary key (case_id, person, part, appointed_at)
);
create index officer_person on cases.officer (person) where recused_at is null;

-- 案卷里的事实: what each step established, in its own words.
create table cases.record (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases.case (id),
  step text not null,
  at timestamptz not null,
  actor text not null,
  content jsonb not null
);
create index record_of on cases.record (case_id, id);

-- 证据: what was taken, when, by whom, how; the bytes lie in the sealed store under their hash.
create table cases.evidence (
  case_id uuid not null references cases.case (id),
  no integer not null,
  name text not null,
  kind text not null check (kind in ('document', 'physical', 'audio-video', 'electronic', 'statement', 'testimony', 'appraisal', 'record')),
  origin text not null,
  method text not null,
  taken_on date not null,
  taken_by text[] not null check (cardinality(taken_by) >= 2),
  sha256 text,
  sm3 text,
  bytes bigint,
  media_type text,
  -- Rows of the warehouse that it is: [{dataset, batch, row}].
  rows jsonb not null default '[]',
  -- 先行登记保存: dispose within the term.
  preserved_on date,
  disposed_on date,
  disposal text,
  primary key (case_id, no)
);

-- 封存的文件: bytes of documents and evidence under their hash, sealed by pieces; in the database, so that a step is whole and a
-- backup has them.
create table cases.sealed_file (
  sha256 text primary key,
  sm3 text not null,
  bytes bigint not null,
  seal uuid not null unique,
  kept_at timestamptz not null
);
create table cases.sealed_piece (
  seal uuid not null,
  no integer not null,
  is_last boolean not null,
  sealed bytea not null,
  primary key (seal, no)
);

-- 文书: made from a form, numbered, kept with hash and version.
create table cases.document (
  id uuid primary key,
  case_id uuid references cases.case (id),
  subject_kind text not null,
  subject_id text not null,
  form text not null,
  form_version integer not null,
  title text not null,
  document_no text unique,
  version integer not null,
  facts jsonb not null,
  -- Of the bytes as they are now; those of the draft are kept once it is issued.
  sha256 text not null,
  sm3 text not null,
  bytes bigint not null,
  draft_sha256 text,
  made_at timestamptz not null,
  made_by text not null,
  issued_at timestamptz,
  issued_by text,
  served_on date,
  served_how text check (served_how in ('direct', 'left', 'mail', 'notice', 'electronic', 'through-other')),
  served_record jsonb,
  voided_at timestamptz,
  void_why text
);
create index document_of on cases.document (case_id);
create unique index document_version on cases.document (subject_kind, subject_id, form, version);

-- 停: the six stops, each ordered by one and executed by another; a hold has a length and a default end.
create table cases.hold (
  id uuid primary key,
  case_id uuid references cases.case (id),
  finding text,
  stop text not null check (stop in ('stop-business', 'stop-benefit', 'pause-transfer', 'no-settlement', 'close-network', 'suspend-system')),
  state text not null check (state in ('proposed', 'ordered', 'in-force', 'objected', 'released', 'expired', 'refused')),
  authority text not null check (authority in ('hrss', 'nhsa')),
  district text not null,
  scheme text,
  subject jsonb not null,
  -- Only the excess is held: null where the stop is of business or network, not of money.
  amount_fen bigint check (amount_fen > 0),
  paid_monthly boolean not null default false,
  reason text not null,
  ordered_by text,
  ordered_by_organisation text references access.organisation (id),
  executor text references access.organisation (id),
  ordered_at timestamptz,
  executed_at timestamptz,
  executed_by text,
  execution_receipt text,
  -- Default end: nothing is held for ever because nobody looked.
  until_on date,
  told_on date,
  told_how text,
  objection text,
  objected_on date,
  released_at timestamptz,
  released_by text,
  release_why text,
  release_evidence text,
  back_pay_fen bigint check (back_pay_fen >= 0),
  back_pay_due_on date,
  back_paid_on date,
  proposed_by text not null,
  proposed_by_organisation text references access.organisation (id),
  proposed_at timestamptz not null,
  -- Written request of the supervision body, where it is asked for by another than the executor.
  request_no text,
  -- What was checked before a benefit is stopped (since 2023-12-01), and when.
  checked_on date,
  check_note text,
  length_days integer,
  extended boolean not null default false,
  refused_why text,
  objection_answer text,
  objection_handler text,
  objection_answered_on date,
  -- Proposed by a run of screening: the finding no longer holds.
  release_proposed_on date,
  release_proposed_why text,
  -- The executor's receipt that payment, settlement or network runs again.
  resumed_on date,
  resume_receipt text,
  -- 更正函: to the giver of the wrong record.
  correction_to text,
  correction_no text,
  correction_sent_on date,
  touched_by text,
  touched_step text,
  touched_at timestamptz,
  revision integer not null default 1,
  check (ordered_by is null or ordered_by <> proposed_by),
  check (executed_by is null or executed_by <> ordered_by),
  check (objection_handler is null or objection_handler <> ordered_by),
  check (state not in ('in-force', 'objected') or until_on is not null)
);
create index hold_state on cases.hold (state);
create index hold_case on cases.hold (case_id);
create index hold_list on cases.hold (proposed_at desc, id);
create index hold_until on cases.hold (until_on) where state in ('ordered', 'in-force', 'objected');
-- One fact is stopped once at a time.
create unique index hold_of_finding on cases.hold (finding, stop) where finding is not null and state in ('proposed', 'ordered', 'in-force', 'objected');

-- 决定: 处理 and 处罚 are two documents with their own remedies.
create table cases.decision (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('order', 'penalty', 'no-penalty', 'not-established', 'inspection-opinion')),
  document uuid references cases.document (id),
  decided_on date not null,
  decided_by text not null,
  -- Facts, law at the date, what the notice has beside what higher law says, discretion: as computed.
  grounds jsonb not null,
  served_on date,
  review_until date,
  suit_until date,
  effective_on date,
  revoked_on date,
  revoke_why text
);
create index decision_case on cases.decision (case_id);

-- 一事一罚: one act is fined once, whoever asks.
create table cases.fined_act (
  act_key text primary key,
  decision uuid not null references cases.decision (id),
  act text not null
);

-- 应收: each order of a decision that is money, by fund and account.
create table cases.claim (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  decision uuid references cases.decision (id),
  kind text not null check (kind in ('return', 'collect', 'recover', 'compensate', 'refund', 'fine', 'late-fee', 'overpaid')),
  debtor jsonb not null,
  debtor_name text not null,
  scheme text,
  -- 'fund-income', 'fiscal-special', 'treasury', 'payer' (a refund goes out)
  account text not null,
  amount_fen bigint not null check (amount_fen > 0),
  due_on date not null,
  state text not null check (state in ('open', 'instalments', 'paid', 'written-off', 'replaced', 'cancelled')),
  limitation_on date,
  -- Days from service within which it is to be paid; due_on is counted anew when the decision is served.
  term_days integer,
  -- 滞纳金、加处罚款 are claims of their own beside what they are reckoned on; an heir's claim stands beside the deceased's.
  principal uuid references cases.claim (id),
  replaced_by uuid[],
  created_at timestamptz not null,
  revision integer not null default 1
);
create index claim_case on cases.claim (case_id);
create index claim_principal on cases.claim (principal) where principal is not null;
create index claim_page on cases.claim (due_on, id);
create index claim_open on cases.claim (due_on) where state in ('open', 'instalments');

create table cases.instalment (
  claim uuid not null references cases.claim (id),
  no integer not null,
  due_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  agreed_at timestamptz not null,
  void_at timestamptz,
  primary key (claim, no, agreed_at)
);

-- 收到、抵扣、核销: entries are never changed, only reversed.
create table cases.receipt (
  id uuid primary key,
  claim uuid not null references cases.claim (id),
  kind text not null check (kind in ('received', 'offset', 'written-off', 'reversal')),
  amount_fen bigint not null check (amount_fen <> 0),
  received_on date not null,
  payer text,
  voucher_no text,
  entered_at timestamptz not null,
  entered_by text not null,
  -- 十三(一): paid into the account within the term, the voucher handed to agency and inspectors.
  pay_in_due date,
  paid_in_on date,
  bank_ref text,
  voucher_to_agency_on date,
  voucher_to_inspector_on date,
  approved_by text,
  reverses uuid references cases.receipt (id),
  note text,
  unique (reverses)
);
create index receipt_claim on cases.receipt (claim);
create unique index receipt_voucher on cases.receipt (voucher_no) where voucher_no is not null and kind = 'received';

-- 核销: proposed by one, approved by two others; what is taken off is a receipt of its own.
create table cases.write_off (
  id uuid primary key,
  claim uuid not null references cases.claim (id),
  amount_fen bigint not null check (amount_fen > 0),
  ground text not null check (ground in ('dead-without-estate', 'bankrupt', 'court-ended', 'not-found', 'other')),
  reason text not null,
  evidence text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  first_by text,
  first_at timestamptz,
  second_by text,
  second_at timestamptz,
  refused_by text,
  refused_at timestamptz,
  refused_why text,
  check (first_by is null or first_by <> proposed_by),
  check (second_by is null or (first_by is not null and second_by not in (first_by, proposed_by)))
);
create unique index write_off_open on cases.write_off (claim) where second_by is null and refused_by is null;

-- 移送、建议、惩戒: what other bodies are asked for, and what they answer.
create table cases.referral_out (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('police', 'discipline', 'supervision-commission', 'licence', 'credit-record', 're-sign-ban', 'other-authority', 'finance', 'tax', 'urgent-report')),
  to_body text not null,
  document uuid references cases.document (id),
  content jsonb not null,
  decided_on date not null,
  due_at timestamptz,
  sent_at timestamptz,
  receipt_no text,
  answered_on date,
  answer text,
  from_on date,
  until_on date
);
create index referral_case on cases.referral_out (case_id);

-- 监督计划、专项检查、巡查、清欠.
create table cases.programme (
  id uuid primary key,
  year integer not null,
  kind text not null check (kind in ('special', 'arrears', 'patrol', 'annual', 'surprise')),
  title text not null,
  clause text not null,
  authority text not null check (authority in ('hrss', 'nhsa')),
  schemes text[] not null default '{}',
  districts text[] not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  sample jsonb not null,
  state text not null check (state in ('planned', 'approved', 'notified', 'on-site', 'drafted', 'consulted', 'reported', 'closed', 'dropped')),
  planned_for date not null,
  organisation text not null references access.organisation (id),
  report_document uuid references cases.document (id),
  -- What is drawn: {kind, from, seed, size, of}, the rows drawn and who drew them when.
  planned_by text not null,
  planned_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  notice_no text,
  notified_on date,
  on_the_spot boolean not null default false,
  on_the_spot_why text,
  on_site_from date,
  draft text,
  drafted_by text,
  draft_sent_on date,
  objection text,
  objected_on date,
  objection_answer text,
  objection_answered_by text,
  report text,
  report_no text,
  reported_by text,
  reported_on date,
  closed_by text,
  closed_on date,
  drop_why text,
  touched_by text,
  touched_step text,
  touched_at timestamptz,
  revision integer not null default 1,
  check (approved_by is null or approved_by <> planned_by),
  check (reported_by is null or reported_by <> drafted_by)
);
create index programme_list on cases.programme (year desc, planned_for desc, id);
create table cases.programme_member (
  programme uuid not null references cases.programme (id),
  person text not null references access.person (id),
  -- 组长、组员、委员、特聘专家.
  part text not null check (part in ('head', 'officer', 'committee', 'expert')),
  invited_at timestamptz not null,
  answered text check (answered in ('accepted', 'declined')),
  recused_at timestamptz,
  recused_why text,
  opinion text,
  opinion_at timestamptz,
  opinion_answer text,
  opinion_answered_by text,
  opinion_answered_at timestamptz,
  invited_by text not null,
  decline_why text,
  primary key (programme, person),
  check (opinion_answered_by is null or opinion_answered_by <> person)
);
create index programme_member_of on cases.programme_member (person);
-- 检查发现的问题: each goes to a clue or into the rectification ledger, or is settled on the spot.
create table cases.programme_issue (
  id uuid primary key,
  programme uuid not null references cases.programme (id),
  worksheet uuid not null,
  clause text not null,
  problem text not null,
  amount_fen bigint check (amount_fen >= 0),
  noted_by text not null,
  noted_at timestamptz not null,
  went_to text check (went_to in ('clue', 'rectification', 'on-the-spot')),
  went_ref text,
  went_by text,
  went_at timestamptz
);
create index programme_issue_of on cases.programme_issue (programme);
create table cases.worksheet (
  id uuid primary key,
  programme uuid not null references cases.programme (id),
  inspectee text not null,
  inspectee_name text not null,
  items jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  place text not null,
  checked_on date not null,
  review_note text,
  revision integer not null default 1,
  reviewed_by text,
  reviewed_at timestamptz,
  check (reviewed_by is null or reviewed_by <> made_by)
);
create index worksheet_of on cases.worksheet (programme);
alter table cases.programme_issue add foreign key (worksheet) references cases.worksheet (id);
-- 整改台账: also for findings of outside auditors; 对账销号 by another person.
create table cases.rectification (
  id uuid primary key,
  register_no text not null unique,
  source text not null check (source in ('inspection', 'audit', 'case', 'order', 'monthly-check')),
  source_ref text not null,
  problem text not null,
  clause text not null,
  authority text not null check (authority in ('hrss', 'nhsa')),
  district text not null,
  responsible text not null references access.organisation (id),
  amount_fen bigint,
  measures text,
  due_on date not null,
  state text not null check (state in ('open', 'answered', 'returned', 'closed')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  scheme text,
  entered_by text not null,
  entered_at timestamptz not null,
  evidence text,
  done_on date,
  returned_why text,
  returns integer not null default 0,
  -- Import of an outside auditor's findings that it came with.
  audit uuid,
  -- The clue that was registered when it was overdue (十二(三)8).
  clue uuid,
  touched_by text,
  touched_step text,
  touched_at timestamptz,
  revision integer not null default 1,
  check (closed_by is null or closed_by not in (answered_by, entered_by))
);
create index rectification_list on cases.rectification (state, due_on, id);
create index rectification_of on cases.rectification (responsible) where state <> 'closed';
-- 外部审计: whose findings, under which contract, for what scope, and until when he may look.
create table cases.audit (
  id uuid primary key,
  auditor text not null,
  kind text not null check (kind in ('national-audit', 'province', 'ministry', 'third-party')),
  contract_no text not null,
  scope_note text not null,
  confidentiality text not null,
  authority text not null check (authority in ('hrss', 'nhsa')),
  district text not null,
  access_from date not null,
  access_until date not null check (access_until >= access_from),
  file_name text not null,
  sha256 text not null unique,
  rows integer not null,
  imported_by text not null,
  imported_at timestamptz not null
);
alter table cases.rectification add foreign key (audit) references cases.audit (id);

-- 公众举报: identity sealed apart, read by named handlers only, each reading logged.
create schema reports;
create table reports.report (
  id uuid primary key,
  -- 举报登记号, by which the office speaks of it; the reporter's own code is another and never shown to the office.
  register_no text not null unique,
  -- What the reporter keeps: keyed hash of the receipt code, Argon2id of the passphrase.
  receipt_code text not null unique,
  passphrase text not null,
  state text not null check (state in ('received', 'reviewed', 'accepted', 'not-accepted', 'referred', 'investigating', 'found', 'not-found', 'answered', 'closed')),
  named boolean not null,
  -- Sealed: name, identity number, phone, address, how to be answered.
  identity_sealed bytea,
  authority text not null check (authority in ('hrss', 'nhsa')),
  district text not null,
  -- Null where the reporter does not know which insurance it is about.
  scheme text,
  chapter text not null,
  conduct text,
  about_sealed bytea not null,
  what_sealed bytea not null,
  -- Asks to be told within the term whether it is accepted (the answer itself everybody gets).
  wants_answer boolean not null,
  told_at timestamptz,
  wants_reward boolean not null,
  received_at timestamptz not null,
  through text not null check (through in ('page', 'letter', 'phone', 'visit', 'superior', 'referral')),
  handlers text[] not null default '{}',
  reviewed_by text,
  -- {"to": 'accept'|'not-accept'|'refer', "body"?}: what the reviewer proposed; the decision against it is another person's.
  proposed jsonb,
  -- Words of the office about the report, without the reporter: reasons, where it was referred to.
  note text,
  accepted_on date,
  outcome text check (outcome in ('found', 'not-found')),
  case_id uuid references cases.case (id),
  answered_at timestamptz,
  answer_document uuid references cases.document (id),
  closed_at timestamptz,
  revision integer not null default 1
);
create index report_state on reports.report (state, district);
create index report_case on reports.report (case_id);
create index report_handlers on reports.report using gin (handlers);
create index report_received on reports.report (received_at desc, id desc);

-- A submission sent twice is one report.
create table reports.submission (
  nonce_hash text primary key,
  at timestamptz not null
);

-- Every report once more, with how it was entered: facts of its way, never of its reporter.
create table reports.record (
  id bigint generated always as identity primary key,
  report uuid not null references reports.report (id),
  step text not null,
  at timestamptz not null,
  actor text not null,
  content jsonb not null
);
create index record_of on reports.record (report, id);

create table reports.file (
  report uuid not null references reports.report (id),
  no integer not null,
  name_sealed bytea not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  stripped boolean not null,
  -- The bytes after stripping, sealed and bound to report, number and hash.
  sealed bytea not null,
  from_reporter boolean not null,
  received_at timestamptz not null,
  primary key (report, no)
);
create table reports.message (
  report uuid not null references reports.report (id),
  no integer not null,
  from_reporter boolean not null,
  kind text not null check (kind in ('message', 'telling', 'answer')),
  by_person text,
  text_sealed bytea not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (report, no)
);
-- Keyed hashes only, and only for as long as they limit anything.
create table reports.attempt (
  at timestamptz not null,
  kind text not null check (kind in ('submit', 'open', 'pay')),
  address_hash bytea not null,
  receipt_code text,
  failed boolean not null
);
create index attempt_code on reports.attempt (receipt_code, at);
create index attempt_recent on reports.attempt (address_hash, at);
create table reports.reward (
  report uuid primary key references reports.report (id),
  -- The only name of it outside: payer and accounts know number, amount and voucher, and nothing of report, case or person.
  reward_no text not null unique,
  state text not null check (state in ('proposed', 'approved', 'payable', 'paid', 'refused', 'lapsed')),
  case_id uuid not null references cases.case (id),
  base_fen bigint not null,
  amount_fen bigint not null check (amount_fen >= 0),
  computed jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  second_by text,
  second_at timestamptz,
  -- Hash of the code by which it is paid out without a name.
  pay_code text unique,
  claim_until date,
  paid_at timestamptz,
  paid_by text,
  voucher_no text,
  refused_why text,
  check (approved_by is null or approved_by <> proposed_by),
  check (second_by is null or second_by not in (proposed_by, approved_by))
);
