-- Who is there, and what they work on. The key of an account and of a repository is GitHub's own number: names change, numbers do not.

create table account (
  id          bigint primary key,
  login       text not null,
  name        text,
  named_at    timestamptz,
  avatar_url  text,
  type        text not null default 'User' check (type in ('User', 'Bot', 'Organization', 'Mannequin')),
  -- How we know it: 0 from a noreply address in a commit, 1 from GitHub itself. GitHub's word always wins.
  trust       smallint not null check (trust in (0, 1)),
  as_of       timestamptz not null,
  bot         boolean not null generated always as (type = 'Bot' or login like '%[bot]') stored
);
create index account_login_idx on account (lower(login));

-- Every login that an account was ever seen with, the present one included.
create table account_login (
  account_id  bigint not null references account,
  login       text not null,
  primary key (account_id, login)
);
create index account_login_login_idx on account_login (lower(login));

-- An e-mail address as git has it, in lower case. It may belong to an account or stay alone.
create table commit_identity (
  id          bigint generated always as identity primary key,
  email       text not null unique,
  name        text not null,
  as_of       timestamptz not null,
  account_id  bigint references account,
  domain      text not null generated always as (split_part(email, '@', 2)) stored,
  bot         boolean not null generated always as (name like '%[bot]' or email like '%[bot]@%') stored
);
create index commit_identity_account_idx on commit_identity (account_id);
create index commit_identity_domain_idx on commit_identity (domain);

-- Whoever commits from one of these domains is one of our people. Joined when a question is asked, so a change shows at once.
create table company_domain (
  domain      text primary key check (domain = lower(domain) and domain <> '')
);

create view our_account as
  select distinct i.account_id from commit_identity i join company_domain d on d.domain = i.domain where i.account_id is not null;

-- What visitors see.
create table project (
  id          bigint generated always as identity primary key,
  slug        text not null unique,
  name        text not null,
  description text,
  visible     boolean not null default true,
  version     int not null default 0
);

create table project_former_slug (
  slug        text primary key,
  project_id  bigint not null references project on delete cascade
);

-- What GitHub has.
create table repository (
  id              bigint primary key,
  project_id      bigint references project,
  owner           text not null,
  name            text not null,
  description     text,
  homepage        text,
  language        text,
  topics          text[] not null default '{}',
  licence         text,
  stars           int not null default 0,
  forks           int not null default 0,
  open_issues     int not null default 0,
  default_branch  text,
  archived        boolean not null default false,
  fork            boolean not null default false,
  template        boolean not null default false,
  visibility      text not null check (visibility in ('PUBLIC', 'PRIVATE', 'INTERNAL')),
  created_at      timestamptz,
  pushed_at       timestamptz,
  gone_at         timestamptz,
  -- The payload's own time, then what breaks a tie, so that order and repetition of payloads do not matter.
  as_of           timestamptz not null,
  rank            smallint not null,
  digest          text not null,
  open_to_public  boolean not null generated always as (visibility = 'PUBLIC' and (gone_at is null or gone_at < as_of)) stored
);
create index repository_project_idx on repository (project_id);
create index repository_name_idx on repository (lower(owner), lower(name));

-- Every name that a repository was ever seen with, the present one included; former names redirect.
create table repository_name (
  repository_id   bigint not null references repository,
  owner           text not null,
  name            text not null,
  primary key (repository_id, owner, name)
);
create index repository_name_name_idx on repository_name (lower(owner), lower(name));

-- A release as GitHub has it, or a bare tag where nobody wrote one.
create table release (
  id              bigint generated always as identity primary key,
  repository_id   bigint not null references repository,
  tag             text not null,
  github_id       bigint unique,
  name            text,
  author_id       bigint references account,
  prerelease      boolean not null default false,
  published_at    timestamptz not null,
  as_of           timestamptz not null,
  unique (repository_id, tag)
);
create index release_published_idx on release (repository_id, published_at desc);

-- What the counters stood at, one row a day (UTC).
create table repository_star_day (
  repository_id   bigint not null references repository,
  day             date not null,
  as_of           timestamptz not null,
  stars           int not null,
  forks           int not null,
  open_issues     int not null,
  primary key (repository_id, day)
);
