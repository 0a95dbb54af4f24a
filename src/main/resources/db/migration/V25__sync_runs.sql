-- A run that everybody can watch: what it has planned and done, written about once a second by the database's clock, so that
-- clocks of replicas do not matter. A run whose heartbeat stands still has died with its process.
alter table sync_run
  add column kind text not null default 'CHANGES' check (kind in ('CHANGES', 'FULL', 'DRY')),
  add column state text not null default 'DONE'
    check (state in ('ASKED', 'RUNNING', 'STOPPING', 'STOPPED', 'INTERRUPTED', 'DONE', 'FAILED')),
  add column asked_by text not null default 'Stoa',
  add column stopped_by text,
  add column heartbeat_at timestamptz not null default clock_timestamp(),
  add column repositories_done int not null default 0,
  add column parts int not null default 0,
  add column parts_done int not null default 0,
  add column records bigint not null default 0,
  add column requests bigint not null default 0,
  add column points bigint not null default 0,
  -- GitHub's two allowances as its latest answers told them; empty where limits are switched off.
  add column rest_used bigint,
  add column rest_limit bigint,
  add column rest_reset_at timestamptz,
  add column graphql_used bigint,
  add column graphql_limit bigint,
  add column graphql_reset_at timestamptz,
  -- What a dry run would do.
  add column findings jsonb;

update sync_run set heartbeat_at = coalesce(finished_at, started_at),
  state = case when finished_at is null then 'INTERRUPTED' when failure is null then 'DONE' else 'FAILED' end;

-- One sync at a time, whatever the number of replicas: this is the lease.
create unique index sync_run_under_way on sync_run ((true)) where state in ('ASKED', 'RUNNING', 'STOPPING');

-- A failed part is not tried again before.
alter table sync_part add column due_at timestamptz;
create index sync_part_failed on sync_part (failed_at) where failure is not null;

-- Each organisation or user that is followed, as STOA_GITHUB_ORGS names it.
create table owner_standing (
  owner           text primary key,
  listed_at       timestamptz,
  repositories    int,
  -- The end of the last run that read all of it without a failure.
  as_of           timestamptz,
  failed_at       timestamptz,
  failure         text
);
