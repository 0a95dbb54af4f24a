-- What the sync reads beside repositories (dev.stoa.github.sync.Beside), a row a subject: how far it came, when it is due, and
-- why it failed the last time. Before, each of its readers kept this in a table of its own.
create table sync_beside (
  part       text not null check (part in ('UPSTREAM', 'AUTHORS', 'MEMBERS', 'PROFILES')),
  -- Of which there is one in beside_wanted, for as long as somebody wants it.
  subject    text not null,
  cursor     text,
  failed_at  timestamptz,
  failure    text,
  attempts   int not null default 0,
  -- Not to be read before; empty: with the next run.
  due_at     timestamptz,
  primary key (part, subject)
);

insert into sync_beside (part, subject, cursor, failed_at, failure, attempts, due_at)
  select 'PROFILES', account_id::text, to_char(read_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
         case when failure is not null then read_until end, failure, num_nonnulls(failure), read_until + interval '1 day'
  from account_reading where read_until is not null
  union all
  select 'MEMBERS', owner, null, case when failure is not null then read_at end, failure, num_nonnulls(failure),
         read_at + interval '1 day'
  from membership_reading
  union all
  select 'UPSTREAM', id::text, null, case when failure is not null then asked_at end, failure, num_nonnulls(failure),
         asked_at + interval '1 day'
  from upstream where asked_at is not null;

drop table account_reading;
drop table membership_reading;
alter table upstream drop column asked_at, drop column failure;

-- Of whom or what something is to be read today (UTC), with the name that staff and GitHub know: what staff no longer want
-- needs no tidying up.
create view beside_wanted as
  select 'UPSTREAM' as part, u.id::text as subject, coalesce(r.owner || '/' || r.name, u.owner || '/' || u.name) as name
  from upstream u left join repository r on r.id = u.repository_id
  union all
  select 'AUTHORS', '', 'all repositories'
  union all
  select 'MEMBERS', owner, owner from organisation_owner
  union all
  select 'PROFILES', a.id::text, a.login
  from account a
  join person p on p.id = a.person_id and not p.bot
  join affiliation_span s on s.person_id = p.id
    and s.from_day <= (now() at time zone 'UTC')::date and (now() at time zone 'UTC')::date < s.to_day
  join organisation o on o.id = s.organisation_id and o.ours
  where a.type = 'User';

-- Everything that failed the last time, of repositories and beside them.
create view sync_failure as
  select p.part, p.repository_id::text as subject, r.owner || '/' || r.name as name, p.failure, p.attempts, p.failed_at, p.due_at
  from sync_part p join repository r on r.id = p.repository_id and r.open_to_public
  where p.failure is not null
  union all
  select b.part, b.subject, w.name, b.failure, b.attempts, b.failed_at, b.due_at
  from sync_beside b join beside_wanted w on w.part = b.part and w.subject = b.subject
  where b.failure is not null;

-- Of a run's failures those beside repositories: they make no number of ours older.
alter table sync_run add column failures_beside int not null default 0;
