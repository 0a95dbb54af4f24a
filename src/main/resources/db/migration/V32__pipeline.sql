-- How the steps of the pipeline stand, one row a step (dev.stoa.pipeline.StepRun); and what the nightly ones make.

create table pipeline_run (
  step         text primary key,
  state        text check (state in ('RUNNING', 'DONE', 'FAILED')),
  started_at   timestamptz,
  finished_at  timestamptz,
  done_at      timestamptz,
  rows         bigint not null default 0,
  failure      text,
  attempts     int not null default 0,
  due_at       timestamptz,
  -- Asked for once more, for these days.
  asked_at     timestamptz,
  asked_by     text,
  asked_from   date,
  asked_to     date
);

-- Stars given in a month, as far as the ledger knows them, and what GitHub's counter stood at when the month ended.
create table star_month (
  repository_id  bigint not null,
  month          date not null,
  given          int not null,
  counted        int,
  primary key (repository_id, month)
);

-- Who came, came back and stayed away, by month: of a project, and of all public ones together (project_id empty). New: first
-- work in this month. Returning: work in this month, and before. Drifting: the last work lies six months before this month.
create table contributor_drift (
  project_id     bigint,
  month          date not null,
  newcomers      int not null,
  returned       int not null,
  drifting       int not null,
  unique nulls not distinct (project_id, month)
);
