-- What user groups plan: a series of meetings by one rule, or a single one, and every date of it as a row of its own.

-- Conferences share the states of meetups. They are recorded when they are public, so none is a draft.
alter table edition drop constraint edition_status_check;
alter table edition rename column status to state;
alter table edition
    add constraint edition_state_check
        check (state in ('PUBLISHED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'HELD', 'REPORTED')),
    -- Why it is postponed, rescheduled or cancelled: for visitors.
    add column reason text,
    -- The first day that was told before it was rescheduled.
    add column moved_from date,
    -- When it could first be seen here.
    add column announced_at timestamptz;
update edition set announced_at = changed_at;
alter table edition alter column announced_at set not null;
create index edition_changed on edition (changed_at desc);

create table meetup_series (
    id           bigint generated always as identity primary key,
    group_id     bigint not null references user_group,
    -- Where "this and all following" began a series of its own: the one that it goes on from.
    continues_id bigint references meetup_series,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title        text not null check (title <> ''),
    -- Markdown.
    description  text not null,
    -- RFC 5545 as people mean it: the wall time of the first date, in an IANA zone; the exact length; the rule without COUNT
    -- and UNTIL; the wall time of the last date, inclusive; dates that fall out.
    starts_local timestamp not null check (starts_local >= '1990-01-01' and starts_local < '2101-01-01'),
    minutes      int not null check (minutes between 1 and 10080),
    zone         text not null check (zone <> ''),
    rule         text check (rule ~ '^FREQ=' and rule !~ '(COUNT|UNTIL)='),
    until_local  timestamp,
    exdates      timestamp[] not null default '{}',
    venue        text,
    address      text,
    city         text,
    country      text,
    online_url   text,
    url          text,
    capacity     int check (capacity > 0),
    -- BCP 47.
    language     text,
    topics       varchar[] not null default '{}',
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    reason       text,
    uid          text not null unique,
    sequence     int not null check (sequence >= 0),
    created_at   timestamptz not null,
    announced_at timestamptz,
    changed_at   timestamptz not null,
    -- Invented, to show what Stoa does.
    sample       boolean not null,
    searchable   text not null,
    version      int not null,
    check (city is not null or online_url is not null),
    check (rule is not null or until_local is null),
    check ((announced_at is null) = (state = 'DRAFT'))
);
create index meetup_series_group on meetup_series (group_id);
create index meetup_series_changed on meetup_series (changed_at desc) where state <> 'DRAFT';

-- One date. Its key in every calendar is the series' UID with recurrence_id: the wall time at which the rule puts it.
-- The UTC moments follow from wall time and zone, and are made anew when a zone's rules change; what a date does not have of
-- its own (own) follows the series. Kept for some months ahead by OccurrenceHorizon.
create table occurrence (
    id            bigint generated always as identity primary key,
    series_id     bigint not null references meetup_series,
    group_id      bigint not null references user_group,
    recurrence_id timestamp not null,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    starts_local  timestamp not null,
    minutes       int not null check (minutes between 1 and 10080),
    zone          text not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    starts_on     date not null generated always as (starts_local::date) stored,
    ends_on       date not null,
    -- The wall time that was told before it was rescheduled.
    moved_from    timestamp,
    state         text not null
        check (state in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'HELD', 'REPORTED')),
    reason        text,
    -- Which of the following are this date's own.
    own           varchar[] not null default '{}',
    title         text not null check (title <> ''),
    venue         text,
    address       text,
    city          text,
    country       text,
    online_url    text,
    capacity      int check (capacity > 0),
    topics        varchar[] not null default '{}',
    -- The rule does not make this date any more: it is cancelled, and calendars drop it by themselves.
    dropped       boolean not null default false,
    -- The clocks change about it, so that wall time and length alone do not tell every program when it is.
    across_change boolean not null default false,
    sequence      int not null check (sequence >= 0),
    changed_at    timestamptz not null,
    searchable    text not null,
    version       int not null,
    unique (series_id, recurrence_id),
    check (city is not null or online_url is not null)
);
create index occurrence_starts_on on occurrence (starts_on, id);
create index occurrence_ends_on on occurrence (ends_on);
create index occurrence_group on occurrence (group_id, starts_on);
create index occurrence_topics on occurrence using gin (topics);

-- All that visitors find in calendars and lists: conferences by whole days, meetups by the minute.
create view listed_event as
  select e.slug, 'CONFERENCE' as kind, e.name as title, e.starts_on, e.ends_on, null::timestamp as starts_local, e.zone,
         null::timestamptz as starts_at, null::timestamptz as ends_at, e.city, e.country, null::text as venue, e.online,
         e.topics, null::bigint as group_id, null::text as group_slug, null::text as group_name, null::bigint as series_id,
         e.state, e.moved_from::timestamp as moved_from, e.searchable, e.announced_at, e.changed_at, false as sample
  from edition e
  union all
  select o.slug, 'MEETUP', o.title, o.starts_on, o.ends_on, o.starts_local, o.zone,
         o.starts_at, o.ends_at, o.city, o.country, o.venue, o.online_url is not null,
         o.topics, o.group_id, g.slug, g.name, o.series_id,
         o.state, o.moved_from, o.searchable, s.announced_at, o.changed_at, s.sample
  from occurrence o
  join user_group g on g.id = o.group_id and g.status in ('ACTIVE', 'PAUSED', 'RETIRED')
  join meetup_series s on s.id = o.series_id
  where o.state <> 'DRAFT' and not o.dropped;

-- The address of a calendar of one's own: its events, its deadlines. Only the digest is kept: who lost the address makes a new one.
create table calendar_token (
    id         bigint generated always as identity primary key,
    user_name  text not null check (user_name <> ''),
    subject    text not null check (subject <> ''),
    digest     bytea not null unique check (length(digest) = 32),
    created_at timestamptz not null,
    unique (user_name, subject)
);

-- What the calendar of events holds: the groups whose meetups, and the conferences, that this person follows.
create table calendar_choice (
    id            bigint generated always as identity primary key,
    user_name     text not null check (user_name <> ''),
    group_id      bigint references user_group,
    conference_id bigint references conference,
    chosen_at     timestamptz not null,
    check (num_nonnulls(group_id, conference_id) = 1),
    unique nulls not distinct (user_name, group_id, conference_id)
);
