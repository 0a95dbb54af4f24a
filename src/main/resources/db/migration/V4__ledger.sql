-- The ledger of contributions. Facts are keyed by GitHub's own stable ids and written by GitHubEvents.apply alone.

create table pull_request (
  id              bigint primary key,
  repository_id   bigint not null references repository,
  number          bigint not null,
  title           text not null,
  author_id       bigint references account,
  draft           boolean not null default false,
  base_ref        text,
  labels          text[] not null default '{}',
  created_at      timestamptz not null,
  merged_at       timestamptz,
  closed_at       timestamptz,
  as_of           timestamptz not null,
  rank            smallint not null,
  digest          text not null
);
create index pull_request_repository_idx on pull_request (repository_id, number);
create index pull_request_author_idx on pull_request (author_id);

create table issue (
  id              bigint primary key,
  repository_id   bigint not null references repository,
  number          bigint not null,
  title           text not null,
  author_id       bigint references account,
  labels          text[] not null default '{}',
  created_at      timestamptz not null,
  closed_at       timestamptz,
  deleted         boolean not null default false,
  as_of           timestamptz not null,
  rank            smallint not null,
  digest          text not null
);
create index issue_repository_idx on issue (repository_id, number);
create index issue_author_idx on issue (author_id);

-- A star that was taken back keeps its row: an older delivery that comes late must not bring it back.
create table star (
  repository_id   bigint not null references repository,
  account_id      bigint not null references account,
  starred_at      timestamptz,
  as_of           timestamptz not null,
  primary key (repository_id, account_id)
);

-- One row a contribution and credited person: credit 0 is the author, 1 and up are co-authors.
-- A commit is credited to a commit identity, all else to an account; both are empty when GitHub has deleted the user.
create table contribution (
  repository_id   bigint not null references repository,
  kind            text not null check (kind in ('COMMIT', 'PULL_REQUEST_OPENED', 'PULL_REQUEST_MERGED', 'PULL_REQUEST_CLOSED', 'REVIEW', 'REVIEW_COMMENT',
                    'PULL_REQUEST_COMMENT', 'ISSUE_OPENED', 'ISSUE_CLOSED', 'ISSUE_COMMENT', 'DISCUSSION', 'RELEASE', 'STAR', 'FORK')),
  source_key      text not null,
  credit          smallint not null default 0,
  account_id      bigint references account,
  identity_id     bigint references commit_identity,
  occurred_at     timestamptz not null,
  subject         bigint,
  -- Deleted on GitHub. The row stays, so that an older delivery that comes late does not bring it back.
  removed         boolean not null default false,
  primary key (repository_id, kind, source_key, credit),
  check (account_id is null or identity_id is null)
);
create index contribution_occurred_idx on contribution (repository_id, occurred_at);
create index contribution_account_idx on contribution (account_id, occurred_at) where account_id is not null;
create index contribution_identity_idx on contribution (identity_id, occurred_at) where identity_id is not null;

-- Contributions a day (UTC). "contributions" counts each once, with its author; "credits" counts each credited person.
create table activity_day (
  repository_id   bigint not null,
  day             date not null,
  kind            text not null,
  account_id      bigint,
  identity_id     bigint,
  contributions   int not null,
  credits         int not null,
  unique nulls not distinct (repository_id, day, kind, account_id, identity_id)
);
create index activity_day_account_idx on activity_day (account_id) where account_id is not null;
create index activity_day_identity_idx on activity_day (identity_id) where identity_id is not null;

-- Keeps activity_day with whatever statement changes the ledger, in its transaction, so that no writer can forget it.
create function keep_activity_day() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into activity_day as a (repository_id, day, kind, account_id, identity_id, contributions, credits)
    select repository_id, (occurred_at at time zone 'UTC')::date, kind, account_id, identity_id, count(*) filter (where credit = 0), count(*)
    from come where not removed
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (repository_id, day, kind, account_id, identity_id) do update
      set contributions = a.contributions + excluded.contributions, credits = a.credits + excluded.credits;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    insert into activity_day as a (repository_id, day, kind, account_id, identity_id, contributions, credits)
    select repository_id, (occurred_at at time zone 'UTC')::date, kind, account_id, identity_id, coalesce(sum(n) filter (where credit = 0), 0), sum(n)
    from (select *, 1 as n from come where not removed union all select *, -1 from gone where not removed) as change
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (repository_id, day, kind, account_id, identity_id) do update
      set contributions = a.contributions + excluded.contributions, credits = a.credits + excluded.credits;
  else
    update activity_day a set contributions = a.contributions - d.contributions, credits = a.credits - d.credits
    from (select repository_id, (occurred_at at time zone 'UTC')::date as day, kind, account_id, identity_id,
                 count(*) filter (where credit = 0) as contributions, count(*) as credits
          from gone where not removed group by 1, 2, 3, 4, 5) as d
    where a.repository_id = d.repository_id and a.day = d.day and a.kind = d.kind
      and a.account_id is not distinct from d.account_id and a.identity_id is not distinct from d.identity_id;
  end if;
  delete from activity_day a using (select distinct repository_id, (occurred_at at time zone 'UTC')::date as day, kind from gone) as d
  where a.repository_id = d.repository_id and a.day = d.day and a.kind = d.kind and a.credits = 0;
  return null;
end $$;

create trigger contribution_inserted after insert on contribution referencing new table as come
  for each statement execute function keep_activity_day();
create trigger contribution_updated after update on contribution referencing old table as gone new table as come
  for each statement execute function keep_activity_day();
create trigger contribution_deleted after delete on contribution referencing old table as gone
  for each statement execute function keep_activity_day();
