-- How often data moved: one row that the replicas on this database count up as they notify each other (dev.stoa.site
-- .DataVersionBroadcast), so that one that cannot hear notifies (a pooler in between) sees it when it looks. What it holds
-- matters while processes run and no longer: not logged, so that counting never waits for the disk.
create unlogged table data_move (
  one     boolean primary key default true check (one),
  moves   bigint not null,
  hidings bigint not null
);

-- Completeness: how many deliveries of an organisation (empty: of none) came on a day (UTC, by their arrival), and what became
-- of them. Those that wait are few and are counted where they are; each that ends is counted here. Whatever changes the end
-- of a delivery writes down the difference, a row of its own so that no worker waits for another; a step of the pipeline
-- (dev.stoa.github.completeness) adds the differences to the days. A view adds what is not yet added: exact at any moment.

-- How long from arrival to end, in steps of a fourth of a power of two: 0 to 1 ms is 0, up to 1.19 ms is 1, up to 2 ms is 4, up
-- to 1024 ms is 40; so a median is known to within a fifth.
create function lag_step(arrived timestamptz, ended timestamptz) returns smallint language sql immutable parallel safe as $$
  select least(127, ceil(round(4 * log(2.0, greatest(1, extract(epoch from ended - arrived) * 1000)), 6)))::smallint
$$;

create table delivery_day (
  day          date     not null,
  organisation text     not null,
  state        text     not null,
  -- Of those processed; -1 of all others.
  lag_step     smallint not null,
  deliveries   bigint   not null,
  last_at      timestamptz not null,
  primary key (day, organisation, state, lag_step)
);
create table delivery_change (like delivery_day);

-- Once a statement, however many deliveries it stores or ends: the inbox stores, and a worker ends, many at a time.
create function count_arrived() returns trigger language plpgsql as $$
begin
  insert into delivery_change
  select (received_at at time zone 'UTC')::date, coalesce(organisation, ''), state,
         case state when 'PROCESSED' then lag_step(received_at, finished_at) else -1 end, count(*), max(received_at)
  from arrived where state <> 'WAITING' group by 1, 2, 3, 4;
  return null;
end $$;
create trigger delivery_arrived after insert on delivery referencing new table as arrived
  for each statement execute function count_arrived();

create function count_ended() returns trigger language plpgsql as $$
begin
  insert into delivery_change
  select (received_at at time zone 'UTC')::date, coalesce(organisation, ''), state,
         case state when 'PROCESSED' then lag_step(received_at, finished_at) else -1 end, sum(n), max(received_at)
  from (select received_at, organisation, state, finished_at, -1 as n from earlier where state <> 'WAITING'
        union all select received_at, organisation, state, finished_at, 1 from later where state <> 'WAITING') as moved
  group by 1, 2, 3, 4 having sum(n) <> 0;
  return null;
end $$;
create trigger delivery_ended after update on delivery referencing old table as earlier new table as later
  for each statement execute function count_ended();

create view delivery_count as
  select day, organisation, state, lag_step, sum(deliveries)::bigint as deliveries, max(last_at) as last_at
  from (
    select * from delivery_day
    union all
    select * from delivery_change
    union all
    select (received_at at time zone 'UTC')::date, coalesce(organisation, ''),
           case attempts when 0 then 'WAITING' else 'RETRIED' end, -1, count(*), max(received_at)
    from delivery where state = 'WAITING' group by 1, 2, 3) counted
  group by 1, 2, 3, 4 having sum(deliveries) > 0;

-- What GitHub tried to deliver that did not arrive then, by the day on which it tried.
create view delivery_missed as
  select (m.delivered_at at time zone 'UTC')::date as day, coalesce(h.owner, r.owner, '') as organisation,
         count(*) filter (where m.recovered_at is not null) as recovered, count(*) filter (where m.recovered_at is null) as missing
  from missed_delivery m join hook h on h.id = m.hook_id left join repository r on r.id = m.repository_id
  group by 1, 2;
create index on missed_delivery (((delivered_at at time zone 'UTC')::date));

-- Staff look at these.
create index delivery_parked on delivery (id) where state = 'PARKED';

-- What came before.
insert into delivery_day
select (received_at at time zone 'UTC')::date, coalesce(organisation, ''), state,
       case state when 'PROCESSED' then lag_step(received_at, finished_at) else -1 end, count(*), max(received_at)
from delivery where state <> 'WAITING' group by 1, 2, 3, 4;
