-- Since when each person is there, a repository, as public_everybody has it (V55), exact at any moment, and cheaper while much is
-- marked. A first day before the first marked month of its repository stands whatever happened since; so what is read anew is
-- the days of the marked months and what is kept of the months after the first of them, and all months of those persons alone
-- whose sum is marked itself. V55 adds up all months of all who were there in a marked month. A person's first day in a
-- repository is the least of their rows here.
create view public_first_day as
  with dirty as materialized (
    select repository_id, month from tally_mark union select repository_id, month from tally_presence_mark),
  since as materialized (select repository_id, min(month) as month from dirty group by 1),
  outdated as materialized (select distinct repository_id, person_id from tally_person_mark)
  select r.project_id, t.*
  from (
    select c.repository_id, c.person_id, c.bot, c.first_day
    from tally_person c left join since s on s.repository_id = c.repository_id
    where (s.month is null or c.first_day < s.month)
      and (c.repository_id, coalesce(c.person_id, 0)) not in (select repository_id, person_id from outdated)
    union all
    select d.repository_id, a.* from dirty d cross join lateral (
      select a.person_id, a.bot, min(a.day) as first_day
      from activity a
      where a.repository_id = d.repository_id and a.day >= d.month and a.day < (d.month + interval '1 month')::date
        and is_work(a.kind) group by 1, 2) a
    union all
    select p.repository_id, p.person_id, p.bot, p.first_day
    from since s cross join lateral (
      select * from tally_presence p where p.repository_id = s.repository_id and p.month > s.month offset 0) p
    where p.work > 0 and not exists (select from dirty d where d.repository_id = p.repository_id and d.month = p.month)
    union all
    select p.repository_id, p.person_id, p.bot, p.first_day
    from outdated o cross join lateral (
      select * from tally_presence p
      where p.repository_id = o.repository_id and coalesce(p.person_id, 0) = o.person_id and p.work > 0
        and not exists (select from dirty d where d.repository_id = p.repository_id and d.month = p.month) offset 0) p) t
  join public_repository r on r.id = t.repository_id;
