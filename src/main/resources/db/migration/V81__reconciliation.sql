-- Where GitHub's own totals and ours differed on a night, a row a repository and kind until they agree again.
create table reconciliation (
  repository_id  bigint not null references repository,
  kind           text not null check (kind in ('PULL_REQUESTS', 'ISSUES', 'STARS', 'FORKS')),
  at             timestamptz not null,
  told           int not null,
  held           int not null,
  -- Nights on which it was still so; and when the two were found to agree.
  nights         int not null default 1,
  repaired_at    timestamptz,
  primary key (repository_id, kind, at)
);
create unique index reconciliation_open on reconciliation (repository_id, kind) where repaired_at is null;

-- The newest comparison of each owner, so that "no difference" and "not compared" can be told apart.
create table reconciliation_run (
  owner          text primary key,
  at             timestamptz not null,
  repositories   int not null,
  differences    int not null,
  failure        text
);
