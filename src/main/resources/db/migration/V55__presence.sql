-- Who was there in which month, kept as the sums of V30 are: by marks, read live where a mark stands. From it the health
-- metrics tell who came, returned and drifts, and on how few a project stands; staff's lists of people and organisations add
-- it up. Before, all these read every day of ever at each call.

-- Two tables of these that were made each night and that nobody read.
drop table contributor_drift;
drop table star_month;
delete from pipeline_run where step = 'stars';

create table tally_presence (
  repository_id   bigint not null,
  month           date not null,
  person_id       bigint,
  organisation_id bigint,
  bot             boolean not null,
  -- Of all kinds; and of those that are work (is_work), also the contributions and the first and the last day.
  credits         int not null,
  work            int not null,
  contributions   int not null,
  first_day       date,
  last_day        date,
  unique nulls not distinct (repository_id, month, person_id, organisation_id, bot)
);
create index tally_presence_person_idx on tally_presence (repository_id, (coalesce(person_id, 0)));
create table tally_presence_mark (
  repository_id   bigint not null,
  month           date not null,
  xid             xid8 not null default pg_current_xact_id(),
  primary key (repository_id, month, xid)
);

-- The sums by person follow from these months, and only of the persons of whom a month came out otherwise. Before, they
-- were counted from all days of a repository at each change of one: what a push cost grew with the history. 0 stands for
-- nobody (deleted users).
create table person_mark_before as select distinct repository_id from tally_person_mark;
drop view public_contributor, public_everybody;
drop table tally_person_mark;
create table tally_person_mark (
  repository_id   bigint not null,
  person_id       bigint not null,
  xid             xid8 not null default pg_current_xact_id(),
  primary key (repository_id, person_id, xid)
);
insert into tally_person_mark (repository_id, person_id)
select distinct repository_id, coalesce(person_id, 0) from tally_person join person_mark_before using (repository_id);
drop table person_mark_before;

-- Everything, for staff.
create view presence as
  select r.id as repository_id, t.month, t.person_id, t.organisation_id, t.bot, t.credits, t.work
  from repository r
  cross join lateral (
    select array_agg(distinct month) as months from (
      select m.month from tally_mark m where m.repository_id = r.id
      union all select m.month from tally_presence_mark m where m.repository_id = r.id) m) dirty
  cross join lateral (
    select c.month, c.person_id, c.organisation_id, c.bot, c.credits, c.work
    from tally_presence c where c.repository_id = r.id and c.month <> all (coalesce(dirty.months, '{}'))
    union all
    select d.month, live.*
    from unnest(dirty.months) as d(month)
    cross join lateral (
      select a.person_id, a.organisation_id, a.bot, sum(a.credits)::int,
             coalesce(sum(a.credits) filter (where is_work(a.kind)), 0)::int
      from activity a
      where a.repository_id = r.id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
      group by 1, 2, 3) live) t;

create view public_presence as
  select r.project_id, p.*, coalesce(p.organisation_id = any (array(select id from organisation where ours)), false) as ours
  from public_repository r join presence p on p.repository_id = r.id;

-- What is there already is counted by the first run.
insert into tally_presence_mark (repository_id, month) select distinct repository_id, month from tally_month;

-- As in V30: work by person, each once a repository and organisation, exact at any moment. Of a repository with marked months
-- the days of these months are read, and for the persons who were there or are marked themselves their other months; the sums
-- of all others stand. Made to be asked of some repositories.
create view public_contributor as
  select r.project_id, r.id as repository_id, t.person_id, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits, t.first_day, t.last_day
  from public_repository r
  cross join lateral (
    select array_agg(distinct month) as months from (
      select m.month from tally_mark m where m.repository_id = r.id
      union all select m.month from tally_presence_mark m where m.repository_id = r.id) m) dirty
  cross join lateral (
    with live as materialized (
      select a.* from unnest(dirty.months) as d(month) cross join lateral (
        select a.person_id, a.organisation_id, a.bot, sum(a.contributions) as contributions, sum(a.credits) as work,
               min(a.day) as first_day, max(a.day) as last_day
        from activity a
        where a.repository_id = r.id and a.day >= d.month and a.day < (d.month + interval '1 month')::date and is_work(a.kind)
        group by 1, 2, 3) a),
    moved as materialized (
      select coalesce(person_id, 0) as person_id from live
      union select m.person_id from tally_person_mark m where m.repository_id = r.id
      union select coalesce(p.person_id, 0) from unnest(dirty.months) as d(month)
        cross join lateral (select * from tally_presence p where p.repository_id = r.id and p.month = d.month offset 0) p)
    select c.person_id, c.organisation_id, c.bot, c.contributions, c.credits, c.first_day, c.last_day
    from tally_person c where c.repository_id = r.id and coalesce(c.person_id, 0) not in (select person_id from moved)
    union all
    select person_id, organisation_id, bot, sum(contributions)::int, sum(work)::int, min(first_day), max(last_day)
    from (
      select * from live
      union all
      select p.person_id, p.organisation_id, p.bot, p.contributions, p.work, p.first_day, p.last_day
      from moved m cross join lateral (
        select * from tally_presence p
        where p.repository_id = r.id and coalesce(p.person_id, 0) = m.person_id and p.work > 0
          and p.month <> all (coalesce(dirty.months, '{}')) offset 0) p) part
    group by 1, 2, 3) t;

-- The same of the whole company, which PostgreSQL can read here in one go.
create view public_everybody as
  with dirty as materialized (
    select repository_id, month from tally_mark union select repository_id, month from tally_presence_mark),
  live as materialized (
    select d.repository_id, a.* from dirty d cross join lateral (
      select a.person_id, a.organisation_id, a.bot, sum(a.contributions) as contributions, sum(a.credits) as work,
             min(a.day) as first_day, max(a.day) as last_day
      from activity a
      where a.repository_id = d.repository_id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
        and is_work(a.kind) group by 1, 2, 3) a),
  moved as materialized (
    select repository_id, coalesce(person_id, 0) as person_id from live
    union select repository_id, person_id from tally_person_mark
    union select d.repository_id, coalesce(p.person_id, 0) from dirty d
      cross join lateral (select * from tally_presence p where p.repository_id = d.repository_id and p.month = d.month offset 0) p)
  select r.project_id, r.id as repository_id, t.person_id, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits, t.first_day, t.last_day
  from (
    select c.repository_id, c.person_id, c.organisation_id, c.bot, c.contributions, c.credits, c.first_day, c.last_day
    from tally_person c where (c.repository_id, coalesce(c.person_id, 0)) not in (select repository_id, person_id from moved)
    union all
    select repository_id, person_id, organisation_id, bot, sum(contributions)::int, sum(work)::int, min(first_day), max(last_day)
    from (
      select * from live
      union all
      select m.repository_id, p.person_id, p.organisation_id, p.bot, p.contributions, p.work, p.first_day, p.last_day
      from moved m cross join lateral (
        select * from tally_presence p
        where p.repository_id = m.repository_id and coalesce(p.person_id, 0) = m.person_id and p.work > 0
          and not exists (select from dirty d where d.repository_id = p.repository_id and d.month = p.month) offset 0) p) part
    group by 1, 2, 3, 4) t
  join public_repository r on r.id = t.repository_id;
