-- Sums that pages read instead of days: by month and by person of each repository, and by month of the whole company. Steps of
-- the pipeline make them (dev.stoa.contribution.rollup); what changed since stands in the marks, and the views take what is
-- marked from the days themselves. So an answer is exact at any moment, and cheap once the steps ran.
--
-- A mark belongs to the transaction that set it: it is written in the transaction that changes what it is about, no two
-- transactions ever write the same one, so none waits for another. A step takes marks and counts in one statement, that is in
-- one snapshot: a mark that it cannot see yet, with the change that it cannot see yet, stays for the next run. Whoever changes
-- to whom activity counts (account or address to person, a person's bot or organisation) locks the person first and looks for
-- activity after that: of two such changes at once the second sees the first.

-- What a person made, and what is counted as work: merging and closing are states of it, stars and forks are no work.
create function is_work(kind text) returns boolean language sql immutable parallel safe as $$
  select kind in ('COMMIT', 'PULL_REQUEST_OPENED', 'REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT',
                  'ISSUE_OPENED', 'ISSUE_COMMENT', 'DISCUSSION', 'RELEASE')
$$;

-- The first day of the day's month.
create function month_of(day date) returns date language sql immutable parallel safe as $$
  select date_trunc('month', day::timestamp)::date
$$;

create table tally_month (
  repository_id   bigint not null,
  month           date not null,
  kind            text not null,
  organisation_id bigint,
  bot             boolean not null,
  contributions   int not null,
  credits         int not null,
  unique nulls not distinct (repository_id, month, kind, organisation_id, bot)
);

-- Work alone (is_work). Without a person: what GitHub's deleted users did.
create table tally_person (
  repository_id   bigint not null,
  person_id       bigint,
  organisation_id bigint,
  bot             boolean not null,
  contributions   int not null,
  credits         int not null,
  first_day       date not null,
  last_day        date not null,
  unique nulls not distinct (repository_id, person_id, organisation_id, bot)
);
create index tally_person_person_idx on tally_person (person_id);

-- The company's own public repositories together.
create table tally_total (
  month           date not null,
  kind            text not null,
  organisation_id bigint,
  bot             boolean not null,
  contributions   int not null,
  credits         int not null,
  unique nulls not distinct (month, kind, organisation_id, bot)
);

-- Whoever changes activity, or to whom it counts, marks the months here and nothing else; the step that takes these marks
-- hands them on to the two below.
create table tally_mark (
  repository_id   bigint not null,
  month           date not null,
  xid             xid8 not null default pg_current_xact_id(),
  primary key (repository_id, month, xid)
);
create table tally_person_mark (
  repository_id   bigint not null,
  xid             xid8 not null default pg_current_xact_id(),
  primary key (repository_id, xid)
);
create table tally_total_mark (
  month           date not null,
  xid             xid8 not null default pg_current_xact_id(),
  primary key (month, xid)
);

-- The days are kept as before, and marked.
create or replace function keep_activity_day() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from come) then return null; end if;
    with day as materialized (
      select repository_id, (occurred_at at time zone 'UTC')::date as day, kind, account_id, identity_id,
             count(*) filter (where credit = 0) as contributions, count(*) as credits
      from come where not removed group by 1, 2, 3, 4, 5),
    marked as (
      insert into tally_mark (repository_id, month) select distinct repository_id, month_of(day) from day on conflict do nothing)
    insert into activity_day as a (repository_id, day, kind, account_id, identity_id, contributions, credits)
    select * from day order by 1, 2, 3, 4, 5
    on conflict (repository_id, day, kind, account_id, identity_id) do update
      set contributions = a.contributions + excluded.contributions, credits = a.credits + excluded.credits;
    return null;
  end if;
  if not exists (select from gone) then return null; end if;
  insert into tally_mark (repository_id, month)
    select distinct repository_id, month_of((occurred_at at time zone 'UTC')::date) from gone on conflict do nothing;
  if tg_op = 'UPDATE' then
    insert into tally_mark (repository_id, month)
      select distinct repository_id, month_of((occurred_at at time zone 'UTC')::date) from come on conflict do nothing;
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

-- These run for each address that a page of commits brings, so each asks by one number: for that PostgreSQL keeps the plan,
-- for a list it would plan at each call.

-- Marks every month in which this person was active; locks the person first.
create function mark_person(which bigint) returns void language plpgsql as $$
begin
  perform from person where id = which for no key update;
  insert into tally_mark (repository_id, month)
  select d.repository_id, month_of(d.day) from account a join activity_day d on d.account_id = a.id where a.person_id = which
  union
  select d.repository_id, month_of(d.day) from commit_identity i join activity_day d on d.identity_id = i.id
  where i.person_id = which
  order by 1, 2
  on conflict do nothing;
end $$;

create function person_changed() returns trigger language plpgsql as $$
begin
  perform mark_person(new.id);
  return null;
end $$;
create trigger person_bot_changed after update of bot on person
  for each row when (old.bot is distinct from new.bot) execute function person_changed();

create function span_changed() returns trigger language plpgsql as $$
begin
  perform mark_person(case tg_op when 'DELETE' then old.person_id else new.person_id end);
  return null;
end $$;
create trigger affiliation_span_changed after update on affiliation_span for each row
  when ((old.from_day, old.to_day, old.organisation_id) is distinct from (new.from_day, new.to_day, new.organisation_id))
  execute function span_changed();
create trigger affiliation_span_came_or_went after insert or delete on affiliation_span
  for each row execute function span_changed();

create function account_moved() returns trigger language plpgsql as $$
begin
  perform from person where id in (old.person_id, new.person_id) order by id for no key update;
  insert into tally_mark (repository_id, month)
  select distinct repository_id, month_of(day) from activity_day where account_id = new.id order by 1, 2 on conflict do nothing;
  return null;
end $$;
create trigger account_moved after update of person_id on account
  for each row when (old.person_id is distinct from new.person_id) execute function account_moved();

create function identity_moved() returns trigger language plpgsql as $$
begin
  perform from person where id in (old.person_id, new.person_id) order by id for no key update;
  insert into tally_mark (repository_id, month)
  select distinct repository_id, month_of(day) from activity_day where identity_id = new.id order by 1, 2 on conflict do nothing;
  return null;
end $$;
create trigger commit_identity_moved after update of person_id on commit_identity
  for each row when (old.person_id is distinct from new.person_id) execute function identity_moved();

-- Whatever makes a repository count, or count no more, for the company.
create function mark_totals_of(repositories bigint[]) returns void language sql as $$
  insert into tally_total_mark (month)
  select distinct month from tally_month where repository_id = any(repositories) on conflict do nothing
$$;

create function repository_shown_or_hidden() returns trigger language plpgsql as $$
begin
  perform mark_totals_of(array[new.id]);
  return null;
end $$;
create trigger repository_shown_or_hidden after update on repository for each row
  when ((old.open_to_public, old.standing, old.project_id) is distinct from (new.open_to_public, new.standing, new.project_id))
  execute function repository_shown_or_hidden();

create function project_shown_or_hidden() returns trigger language plpgsql as $$
begin
  perform mark_totals_of(array(select id from repository where project_id = new.id));
  return null;
end $$;
create trigger project_shown_or_hidden after update of visible on project
  for each row when (old.visible is distinct from new.visible) execute function project_shown_or_hidden();

-- What anybody may see ------------------------------------------------------------------------------------------------

-- The company's own repositories that are open to the public.
create view public_repository as
  select r.id, r.project_id, r.owner, r.name, r.stars, r.archived from repository r join project p on p.id = r.project_id and p.visible
  where r.open_to_public and r.standing = 'OWN';

-- Whether it is the company itself is asked here, not stored; one organisation is.

-- Contributions and credits by month, of all kinds; made to be asked of some repositories.
create view public_month as
  select r.project_id, r.id as repository_id, t.month, t.kind, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits
  from public_repository r
  cross join lateral (select array_agg(distinct m.month) as months from tally_mark m where m.repository_id = r.id) dirty
  cross join lateral (
    select c.month, c.kind, c.organisation_id, c.bot, c.contributions, c.credits
    from tally_month c where c.repository_id = r.id and c.month <> all (coalesce(dirty.months, '{}'))
    union all
    select d.month, live.*
    from unnest(dirty.months) as d(month)
    cross join lateral (
      select a.kind, a.organisation_id, a.bot, sum(a.contributions)::int, sum(a.credits)::int from activity a
      where a.repository_id = r.id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
      group by 1, 2, 3) live) t;

-- Work by person, each once a repository and organisation, without a person that of deleted users; made to be asked of some
-- repositories.
create view public_contributor as
  select r.project_id, r.id as repository_id, t.person_id, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits, t.first_day, t.last_day
  from public_repository r
  left join (select repository_id from tally_mark union select repository_id from tally_person_mark) dirty
    on dirty.repository_id = r.id
  cross join lateral (
    select c.person_id, c.organisation_id, c.bot, c.contributions, c.credits, c.first_day, c.last_day
    from tally_person c where c.repository_id = r.id and dirty.repository_id is null
    union all
    select a.person_id, a.organisation_id, a.bot, sum(a.contributions)::int, sum(a.credits)::int, min(a.day), max(a.day)
    from activity a where a.repository_id = dirty.repository_id and is_work(a.kind) group by 1, 2, 3) t;

-- The two of the whole company: public_month of all repositories together, and the rows of public_contributor, which the
-- planner can read here in one go.
create view public_total as
  with dirty as materialized (select month from tally_total_mark union select month from tally_mark)
  select t.month, t.kind, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits
  from (
    select c.month, c.kind, c.organisation_id, c.bot, c.contributions, c.credits
    from tally_total c where c.month not in (select month from dirty)
    union all
    select live.* from (select array_agg(month) as months from dirty having count(*) > 0) d
    cross join lateral (
      select m.month, m.kind, m.organisation_id, m.bot, sum(m.contributions)::int, sum(m.credits)::int
      from public_month m where m.month = any (d.months) group by 1, 2, 3, 4) live) t;

create view public_everybody as
  with dirty as materialized (select repository_id from tally_mark union select repository_id from tally_person_mark)
  select r.project_id, r.id as repository_id, t.person_id, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits, t.first_day, t.last_day
  from (
    select c.* from tally_person c where c.repository_id not in (select repository_id from dirty)
    union all
    select d.repository_id, live.* from dirty d cross join lateral (
      select a.person_id, a.organisation_id, a.bot, sum(a.contributions)::int, sum(a.credits)::int, min(a.day), max(a.day)
      from activity a where a.repository_id = d.repository_id and is_work(a.kind) group by 1, 2, 3) live) t
  join public_repository r on r.id = t.repository_id;

-- What is there already is counted by the first run.
insert into tally_mark (repository_id, month) select distinct repository_id, month_of(day) from activity_day;
