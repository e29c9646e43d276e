-- 命令行令牌: a session for the command line, made by its person on his own page, named, and good for nothing over HTTP.
alter table access.session drop constraint session_purpose_check;
alter table access.session add constraint session_purpose_check check (purpose in ('browser', 'token', 'command'));
alter table access.session add column if not exists name text;

-- Answers with something in them that is shown once (passwords, plain values) are kept no longer; what was kept goes.
delete from access.answer;
