-- 机构、岗位、人员、委托、会话、权限申请: who may act, for whom, where, and since when.
create schema access;

create table access.organisation (
  id text primary key,
  kind text not null,
  name text not null unique,
  -- GB/T 2260 code of its own area; 410100 = the city, all areas of its jurisdiction.
  district text not null,
  -- 'hrss' (人社), 'nhsa' (医保): whose rows it may read once the medical funds moved.
  authorities text[] not null check (cardinality(authorities) > 0),
  -- Schemes that it works on; null: all.
  schemes text[],
  -- Provider id or unified social credit code where it is a provider or an employer.
  outside_id text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);

-- 书面委托(一(二)、一(三)): to an inspection body, or to one of the seven areas; nothing is delegated without one.
create table access.delegation (
  id bigint generated always as identity primary key,
  to_organisation text not null references access.organisation (id),
  districts text[] not null,
  schemes text[],
  document_no text not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  revoked_on date
);

create table access.person (
  id text primary key,
  login text not null unique,
  name text not null,
  -- Keyed hash of the identity number: one human is one person however many accounts he has.
  identity_index bytea not null,
  organisation text not null references access.organisation (id),
  disabled_at timestamptz,
  created_at timestamptz not null
);
create index person_identity on access.person (identity_index);

create table access.post_holding (
  person text not null references access.person (id),
  post text not null,
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  request bigint,
  primary key (person, post, valid_from)
);

-- Password (Argon2id), TOTP (sealed) or certificate; what is replaced stays, so that a password is not used again.
create table access.credential (
  id bigint generated always as identity primary key,
  person text not null references access.person (id),
  kind text not null check (kind in ('password', 'totp', 'certificate', 'recovery')),
  secret text not null,
  -- SHA-256 of a certificate's DER.
  fingerprint text unique,
  valid_from timestamptz not null,
  valid_to timestamptz,
  retired_at timestamptz,
  must_change boolean not null default false
);
create index credential_person on access.credential (person, kind) where retired_at is null;

create table access.session (
  -- SHA-256 of the token; the token itself is only in the browser.
  token_hash text primary key,
  person text not null references access.person (id),
  -- For programs: named, without a browser.
  purpose text not null check (purpose in ('browser', 'token')),
  csrf text not null,
  factors text[] not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  address text,
  agent text
);
create index session_person on access.session (person) where revoked_at is null;

-- Failed sign-ins by what was tried, whether or not such an account exists.
create table access.attempt (
  login_hash text not null,
  address text not null,
  at timestamptz not null,
  ok boolean not null
);
create index attempt_login on access.attempt (login_hash, at);
create index attempt_address on access.attempt (address, at);

create table access.challenge (
  id text primary key,
  person text,
  kind text not null,
  value text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- 权限申请(十一(五)): written request → department head → leader → executed → filed.
create table access.permission_request (
  id bigint generated always as identity primary key,
  person text not null references access.person (id),
  change text not null check (change in ('grant', 'revoke')),
  post text not null,
  valid_from date not null,
  valid_to date,
  reason text not null,
  document_no text,
  state text not null check (state in ('requested', 'head-approved', 'leader-approved', 'executed', 'filed', 'refused')),
  requested_by text not null,
  requested_at timestamptz not null,
  version integer not null default 1
);
create table access.permission_decision (
  request bigint not null references access.permission_request (id),
  step text not null,
  by_person text not null,
  at timestamptz not null,
  note text not null default '',
  primary key (request, step)
);

-- 移交: what one authority lets the other read, finding by finding.
create table access.referral (
  finding text not null,
  from_authority text not null,
  to_authority text not null check (to_authority <> from_authority),
  document_no text not null,
  by_person text not null,
  at timestamptz not null,
  primary key (finding, to_authority)
);

-- Whose rows a finding rests on: the scheme where it names one, and the authority that was competent on its day.
alter table screening.finding
  add column scheme text,
  add column authority text not null default 'hrss' check (authority in ('hrss', 'nhsa'));
create index finding_scope on screening.finding (state, authority, district);
create index finding_money on screening.finding (state, at_risk_fen desc, fingerprint);

-- Who handed a batch in: his organisation reads its receipts and rejected rows.
alter table intake.batch
  add column organisation text,
  add column submitted_by text;

-- An answer given under an idempotency key: the same request again gets the same answer.
create table access.answer (
  person text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body text,
  at timestamptz not null,
  primary key (person, key)
);
