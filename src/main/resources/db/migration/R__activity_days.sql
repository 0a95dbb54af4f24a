-- Keeps activity_day, and the marks of the sums, with whatever statement changes the ledger: in its transaction, so that no writer
-- can forget it. It stands here as it is now, and is made anew when this file changes; V4 and V30 have it as it was. The mark
-- refers to the repository, so that a contribution of one that nobody told of is refused here (V70).
create or replace function keep_activity_day() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from come) then return null; end if;
    with day as materialized (
      select repository_id, (occurred_at at time zone 'UTC')::date as day, kind, account_id, identity_id,
             count(*) filter (where credit = 0 and not removed) as contributions, count(*) filter (where not removed) as credits
      from come group by 1, 2, 3, 4, 5),
    marked as (
      insert into tally_mark (repository_id, month) select distinct repository_id, month_of(day) from day on conflict do nothing)
    insert into activity_day as a (repository_id, day, kind, account_id, identity_id, contributions, credits)
    select * from day where credits > 0 order by 1, 2, 3, 4, 5
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
