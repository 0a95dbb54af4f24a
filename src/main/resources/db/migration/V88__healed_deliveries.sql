-- A delivery that GitHub delivers no more: what has to be read in its place, and when that had been read.
alter table missed_delivery
  -- Parts of its repository; empty for the list of its owner.
  add column parts     text[] not null default '{}',
  add column healed_at timestamptz;
create index missed_delivery_given_up on missed_delivery (given_up_at)
  where given_up_at is not null and recovered_at is null and healed_at is null;

-- What a sync has made good is no gap any more; it did not arrive all the same, and so was not recovered either.
create or replace view delivery_missed as
  select (m.delivered_at at time zone 'UTC')::date as day, coalesce(h.owner, r.owner, '') as organisation,
         count(*) filter (where m.recovered_at is not null) as recovered,
         count(*) filter (where m.recovered_at is null and m.healed_at is null) as missing
  from missed_delivery m join hook h on h.id = m.hook_id left join repository r on r.id = m.repository_id
  group by 1, 2;

-- Staff look at these; there are few.
create index delivery_rejected on delivery (id) where state = 'REJECTED';
