-- How far the sync has come, one row a repository and part: a stop or a crash resumes here.
create table sync_part (
  repository_id   bigint not null references repository,
  part            text not null check (part in ('COMMITS', 'TAGS', 'PULL_REQUESTS', 'ISSUES', 'RELEASES', 'COUNTERS')),
  cursor          text,
  -- When the end was reached; empty while the first pass is under way.
  complete_at     timestamptz,
  failed_at       timestamptz,
  failure         text,
  attempts        int not null default 0,
  primary key (repository_id, part)
);

-- One row a pass over the organisations; says how fresh the numbers are.
create table sync_run (
  id              bigint generated always as identity primary key,
  source          text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  repositories    int not null default 0,
  failures        int not null default 0,
  failure         text
);
