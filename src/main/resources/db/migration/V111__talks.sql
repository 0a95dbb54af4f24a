-- What our people say in public, and where they are.

create table talk (
    id            bigint generated always as identity primary key,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title         text not null check (title <> ''),
    -- Markdown.
    abstract      text not null,
    -- BCP 47; null where it is not known.
    language      text,
    video_url     text check (video_url ~ '^https?://'),
    slides_url    text check (slides_url ~ '^https?://'),
    edition_id    bigint references edition,
    occurrence_id bigint references occurrence,
    topics        varchar[] not null default '{}',
    -- Visitors see it.
    shown         boolean not null,
    -- Invented, to show what Stoa does.
    sample        boolean not null,
    changed_at    timestamptz not null,
    searchable    text not null,
    version       int not null,
    check (num_nonnulls(edition_id, occurrence_id) = 1)
);
create index talk_edition on talk (edition_id);
create index talk_occurrence on talk (occurrence_id);

-- An account rather than a person: when persons are merged or parted, it goes with its own.
create table talk_speaker (
    talk_id    bigint not null references talk on delete cascade,
    position   int not null,
    account_id bigint references account,
    name       text,
    -- One of our people, as staff say.
    ours       boolean not null,
    primary key (talk_id, position),
    check (num_nonnulls(account_id, name) = 1)
);
create index talk_speaker_account on talk_speaker (account_id);

-- Who of our people goes to an event without speaking there.
create table attendance (
    id            bigint generated always as identity primary key,
    edition_id    bigint references edition,
    occurrence_id bigint references occurrence,
    account_id    bigint references account,
    name          text,
    role          text not null check (role in ('ATTENDS', 'ORGANISES')),
    sample        boolean not null,
    check (num_nonnulls(edition_id, occurrence_id) = 1),
    check (num_nonnulls(account_id, name) = 1)
);
create index attendance_edition on attendance (edition_id);
create index attendance_occurrence on attendance (occurrence_id);

-- The events where some of our people are, by their addresses: read from these few to the many events, not the other way.
create view event_with_us as
  with us as (
    select edition_id, occurrence_id from attendance
    union
    select t.edition_id, t.occurrence_id from talk t
    where t.shown and exists (select from talk_speaker s where s.talk_id = t.id and s.ours))
  select e.slug from us join edition e on e.id = us.edition_id
  union all
  select o.slug from us join occurrence o on o.id = us.occurrence_id;

-- Whom to tell that a call for papers closes, and how far they were told.
create table cfp_reminder (
    id         bigint generated always as identity primary key,
    edition_id bigint not null references edition,
    user_name  text not null check (user_name <> ''),
    asked_at   timestamptz not null,
    -- The last day of the call of which the last notice spoke, and how many days before it that was.
    told_end   date,
    told_days  int,
    unique (edition_id, user_name)
);
