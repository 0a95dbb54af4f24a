-- The work of ever by person of the whole company, as public_everybody has it (V55) but for its first and last days, exact at any
-- moment, and cheaper while much is marked. Who was there in a marked month keeps the sum of ever, less what was kept of that
-- month, and with what the days say of it; V55 adds up all months of all these people, which is most of what a page takes when
-- every repository is pushed to. Only persons whose sum is marked itself are added up from their months here. First and last
-- days cannot be taken off like that.
create view public_work_of_ever as
  with dirty as materialized (
    select repository_id, month from tally_mark union select repository_id, month from tally_presence_mark),
  live as materialized (
    select d.repository_id, a.* from dirty d cross join lateral (
      select a.person_id, a.organisation_id, a.bot, sum(a.contributions) as contributions, sum(a.credits) as work
      from activity a
      where a.repository_id = d.repository_id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
        and is_work(a.kind) group by 1, 2, 3) a),
  kept as materialized (
    select d.repository_id, p.person_id, p.organisation_id, p.bot, p.contributions, p.work from dirty d
    cross join lateral (select * from tally_presence p where p.repository_id = d.repository_id and p.month = d.month offset 0) p),
  outdated as materialized (select distinct repository_id, person_id from tally_person_mark),
  moved as materialized (
    select repository_id, coalesce(person_id, 0) as person_id from live
    union select repository_id, coalesce(person_id, 0) from kept
    union select repository_id, person_id from outdated)
  select r.project_id, r.id as repository_id, t.person_id, t.organisation_id,
         coalesce(t.organisation_id = any (array(select id from organisation where ours)), false) as ours,
         t.bot, t.contributions, t.credits
  from (
    select c.repository_id, c.person_id, c.organisation_id, c.bot, c.contributions, c.credits
    from tally_person c where (c.repository_id, coalesce(c.person_id, 0)) not in (select repository_id, person_id from moved)
    union all
    select repository_id, person_id, organisation_id, bot, sum(contributions)::int, sum(work)::int
    from (
      select repository_id, person_id, organisation_id, bot, contributions, work from live
      union all
      select c.repository_id, c.person_id, c.organisation_id, c.bot, c.contributions, c.credits
      from tally_person c
      where (c.repository_id, coalesce(c.person_id, 0)) in (select repository_id, person_id from moved)
        and (c.repository_id, coalesce(c.person_id, 0)) not in (select repository_id, person_id from outdated)
      union all
      select repository_id, person_id, organisation_id, bot, -contributions, -work
      from kept where (repository_id, coalesce(person_id, 0)) not in (select repository_id, person_id from outdated)
      union all
      select o.repository_id, p.person_id, p.organisation_id, p.bot, p.contributions, p.work
      from outdated o cross join lateral (
        select * from tally_presence p
        where p.repository_id = o.repository_id and coalesce(p.person_id, 0) = o.person_id and p.work > 0
          and not exists (select from dirty d where d.repository_id = p.repository_id and d.month = p.month) offset 0) p) part
    group by 1, 2, 3, 4 having sum(work) <> 0) t
  join public_repository r on r.id = t.repository_id;
