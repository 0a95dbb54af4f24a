-- An edition that staff expect, and that its organisers have not announced: visitors find it nowhere.
alter table edition drop constraint edition_state_check;
alter table edition add constraint edition_state_check
    check (state in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'HELD', 'REPORTED'));

create or replace view listed_event as
  select e.slug, 'CONFERENCE' as kind, e.name as title, e.starts_on, e.ends_on, null::timestamp as starts_local, e.zone,
         null::timestamptz as starts_at, null::timestamptz as ends_at, e.city, e.country, null::text as venue, e.online,
         e.topics, null::bigint as group_id, null::text as group_slug, null::text as group_name, null::bigint as series_id,
         e.state, e.moved_from::timestamp as moved_from, e.searchable, e.announced_at, e.changed_at, false as sample
  from edition e
  where e.state <> 'DRAFT'
  union all
  select o.slug, 'MEETUP', o.title, o.starts_on, o.ends_on, o.starts_local, o.zone,
         o.starts_at, o.ends_at, o.city, o.country, o.venue, o.online_url is not null,
         o.topics, o.group_id, g.slug, g.name, o.series_id,
         o.state, o.moved_from, o.searchable, s.announced_at, o.changed_at, s.sample
  from occurrence o
  join user_group g on g.id = o.group_id and g.status in ('ACTIVE', 'PAUSED', 'RETIRED')
  join meetup_series s on s.id = o.series_id
  where o.state <> 'DRAFT' and not o.dropped;

-- Those that were made for a next edition stood there as postponed, which nobody had said.
insert into move (subject, subject_id, from_state, to_state, actor, reason, at)
select 'edition', id, 'POSTPONED', 'DRAFT', 'stoa', 'Expected, and not announced: not for visitors yet', now()
from edition
where state = 'POSTPONED' and reason = 'Expected on these days; the organisers have not announced them yet.';
update edition set state = 'DRAFT', reason = null
where state = 'POSTPONED' and reason = 'Expected on these days; the organisers have not announced them yet.';
