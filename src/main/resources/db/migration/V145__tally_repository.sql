-- Work of ever by kind of each repository, so that a list of all projects by what was done in them does not add up their months.
-- It follows from tally_month at each change of that, in the same transaction; as there, what is marked is read live (V30).

create table tally_repository (
  repository_id   bigint not null,
  kind            text not null,
  organisation_id bigint,
  bot             boolean not null,
  contributions   int not null,
  credits         int not null,
  unique nulls not distinct (repository_id, kind, organisation_id, bot)
);

create function keep_tally_repository() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tally_repository as t
    select repository_id, kind, organisation_id, bot, sum(contributions), sum(credits) from come group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (repository_id, kind, organisation_id, bot) do update
      set contributions = t.contributions + excluded.contributions, credits = t.credits + excluded.credits;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    insert into tally_repository as t
    select repository_id, kind, organisation_id, bot, sum(contributions), sum(credits)
    from (select repository_id, kind, organisation_id, bot, contributions, credits from come
          union all select repository_id, kind, organisation_id, bot, -contributions, -credits from gone) as change
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (repository_id, kind, organisation_id, bot) do update
      set contributions = t.contributions + excluded.contributions, credits = t.credits + excluded.credits;
  else
    update tally_repository t set contributions = t.contributions - g.contributions, credits = t.credits - g.credits
    from (select repository_id, kind, organisation_id, bot, sum(contributions) as contributions, sum(credits) as credits
          from gone group by 1, 2, 3, 4) g
    where (t.repository_id, t.kind, t.bot) = (g.repository_id, g.kind, g.bot)
      and t.organisation_id is not distinct from g.organisation_id;
  end if;
  delete from tally_repository t
  using (select distinct repository_id from gone) g
  where t.repository_id = g.repository_id and t.contributions = 0 and t.credits = 0;
  return null;
end $$;

create trigger tally_month_came after insert on tally_month referencing new table as come
  for each statement execute function keep_tally_repository();
create trigger tally_month_changed after update on tally_month referencing old table as gone new table as come
  for each statement execute function keep_tally_repository();
create trigger tally_month_went after delete on tally_month referencing old table as gone
  for each statement execute function keep_tally_repository();

insert into tally_repository
select repository_id, kind, organisation_id, bot, sum(contributions), sum(credits) from tally_month group by 1, 2, 3, 4;

-- All months of public_month together, by whatever repository it is. What is marked is added up once for all repositories, never
-- once for each: while a first sync runs, everything is marked and nothing is known of how many rows there are.
create view public_repository_total as
  with dirty as materialized (select distinct repository_id, month from tally_mark),
  kept as materialized (
    select m.repository_id, m.kind, m.organisation_id, m.bot, m.contributions, m.credits
    from dirty d cross join lateral (
      select * from tally_month m where m.repository_id = d.repository_id and m.month = d.month offset 0) m),
  live as materialized (
    select d.repository_id, live.* from dirty d cross join lateral (
      select a.kind, a.organisation_id, a.bot, sum(a.contributions)::int as contributions, sum(a.credits)::int as credits
      from activity a
      where a.repository_id = d.repository_id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
      group by 1, 2, 3) live)
  select r.project_id, r.id as repository_id, t.kind, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits
  from (
    select repository_id, kind, organisation_id, bot, contributions, credits from tally_repository
    union all
    select repository_id, kind, organisation_id, bot, -contributions, -credits from kept
    union all
    select repository_id, kind, organisation_id, bot, contributions, credits from live) t
  join public_repository r on r.id = t.repository_id;
