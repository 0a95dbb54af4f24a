-- Where developers meet: user groups, and conferences with their editions.

create table user_group (
    id          bigint generated always as identity primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text not null check (name <> ''),
    city        text,
    country     text,
    region      text,
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    url         text,
    topics      varchar[] not null default '{}',
    virtual     boolean not null default false,
    status      text not null default 'ACTIVE' check (status in ('PROPOSED', 'ACTIVE', 'PAUSED', 'RETIRED')),
    -- What a search looks in: name, place and topics without capitals and accents; kept by the entity.
    searchable  text not null,
    version     int not null,
    check ((latitude is null) = (longitude is null))
);
create index user_group_country on user_group (country);

create table conference (
    id    bigint generated always as identity primary key,
    slug  text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name  text not null check (name <> '')
);

create table edition (
    id                   bigint generated always as identity primary key,
    conference_id        bigint not null references conference,
    slug                 text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name                 text not null check (name <> ''),
    -- Whole local days where it is held, both inclusive; the zone is null where it is not known.
    starts_on            date not null,
    ends_on              date not null check (ends_on >= starts_on),
    zone                 text,
    city                 text,
    country              text,
    online               boolean not null default false,
    url                  text not null,
    cfp_url              text,
    cfp_ends_on          date,
    code_of_conduct_url  text,
    topics               varchar[] not null default '{}',
    status               text not null default 'PUBLISHED' check (status in ('PUBLISHED', 'CANCELLED')),
    -- RFC 5545: the calendar's name of this edition, never changed, and the number of its significant revisions.
    uid                  text not null unique,
    sequence             int not null default 0 check (sequence >= 0),
    changed_at           timestamptz not null,
    searchable           text not null,
    version              int not null,
    check (city is not null or online)
);
create index edition_conference on edition (conference_id);
create index edition_starts_on on edition (starts_on, id);
create index edition_ends_on on edition (ends_on);
create index edition_topics on edition using gin (topics);
