-- The company's own rooms for the meetings of groups, and who has which when.

create table venue (
    id             bigint generated always as identity primary key,
    slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name           text not null check (name <> ''),
    address        text not null check (address <> ''),
    city           text not null check (city <> ''),
    -- IANA.
    zone           text not null check (zone like '%/%'),
    -- A line a span of days: "Mon-Fri 08:00-22:00", in wall time of the zone.
    opening        text not null check (opening <> ''),
    -- What is there to show and be heard with; how one gets in and around.
    av             text not null,
    access         text not null,
    -- The most that food may cost a head, ISO 4217 as in sponsorship; null where we order none.
    food_cap       numeric(15, 3) check (food_cap >= 0),
    food_currency  char(3) check (food_currency ~ '^[A-Z]{3}$'),
    -- The user name of the colleague who opens the door.
    keeper         text not null check (keeper <> ''),
    -- Takes no guests any more.
    closed         boolean not null,
    sample         boolean not null,
    version        int not null,
    check ((food_cap is null) = (food_currency is null))
);

create table room (
    id        bigint generated always as identity primary key,
    venue_id  bigint not null references venue,
    name      text not null check (name <> ''),
    capacity  int not null check (capacity > 0),
    closed    boolean not null,
    version   int not null,
    unique (venue_id, name)
);

create table room_hold (
    id           bigint generated always as identity primary key,
    room_id      bigint not null references room,
    -- For whom, as the venue's calendar says it; never somebody's name.
    title        text not null check (title <> ''),
    -- The company needs it for itself: no group has it.
    own          boolean not null default false,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    state        text not null check (state in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED')),
    -- When it ends by itself unless it was confirmed.
    expires_at   timestamptz not null,
    reminded_at  timestamptz,
    -- Who is told before it ends.
    keeper       text not null check (keeper <> ''),
    held_by      text not null check (held_by <> ''),
    held_at      timestamptz not null,
    ended_at     timestamptz,
    version      int not null,
    check ((ended_at is not null) = (state in ('RELEASED', 'EXPIRED'))),
    -- No room is given twice. A range of one number stands for the room, so that no extension is needed: PostgreSQL's own
    -- GiST knows ranges, but equal numbers only with btree_gist, which not every host lets one install.
    constraint room_held_once exclude using gist (
        int8range(room_id, room_id, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&
    ) where (state in ('HELD', 'CONFIRMED'))
);
create index on room_hold (expires_at) where state = 'HELD';
create index on room_hold (room_id, starts_at);
