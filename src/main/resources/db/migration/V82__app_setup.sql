-- Making a GitHub App from our manifest: what GitHub brings back must belong to somebody who was sent there.
create table app_setup (
  state       text primary key,
  asked_by    text not null,
  asked_at    timestamptz not null
);
-- The App that was made; its key and secret are among the local secrets, never here.
create table github_app (
  app_id      bigint primary key,
  name        text not null,
  address     text not null,
  made_by     text not null,
  made_at     timestamptz not null
);
-- How the newest delivery of the list was answered, by GitHub's account.
alter table hook add column answered int;
-- While the secret is rotated both are taken.
create table secret_rotation (
  begun_at    timestamptz not null,
  begun_by    text not null,
  ended_at    timestamptz,
  ended_by    text
);
