-- Who comes to a meetup: guests, their places at its dates, and what the hosts ask them.

-- What those who run a meetup decide about its guests; where "this and all following" made several series of one, it stands
-- with the first of them and holds for all. Without a row guests are welcome and asked what the defaults say.
create table guest_terms (
    series_id   bigint primary key references meetup_series,
    -- Guests are taken here, and not on another site.
    open        boolean not null,
    asks_diet   boolean not null,
    asks_access boolean not null,
    question    text check (question <> ''),
    version     int not null
);

create table guest (
    id           bigint generated always as identity primary key,
    -- The first of the series that go on from each other: one guest there is one row.
    root_id      bigint not null references meetup_series,
    -- They come to every date of this series and of those that go on from it; null where they chose single dates.
    whole_id     bigint references meetup_series,
    whole_at     timestamptz,
    name         text not null check (name <> ''),
    email        text not null check (email like '%@%'),
    -- As the identity provider knows them; null for visitors.
    user_name    text check (user_name <> ''),
    -- Answers to the hosts' questions: erased when the last of their dates is over.
    diet         text check (diet <> ''),
    access_needs text check (access_needs <> ''),
    answer       text check (answer <> ''),
    answered_at  timestamptz,
    created_at   timestamptz not null,
    version      int not null,
    check ((whole_id is null) = (whole_at is null)),
    check (answered_at is not null or (diet is null and access_needs is null and answer is null))
);
create unique index guest_once on guest (root_id, lower(email));
create index guest_whole on guest (whole_id) where whole_id is not null;
create index guest_answered on guest (answered_at) where answered_at is not null;

-- A link opens a guest's own page as long as the guest is known. Each letter has one of its own, since only digests are kept.
create table guest_key (
    token_hash bytea primary key check (length(token_hash) = 32),
    guest_id   bigint not null references guest on delete cascade,
    created_at timestamptz not null
);
create index guest_key_of on guest_key (guest_id);

-- One guest's place at one date, or in the line for one. Written only by who has locked the row of the date.
create table seat (
    id             bigint generated always as identity primary key,
    occurrence_id  bigint not null references occurrence,
    -- Null when the person was forgotten: how many came stays known.
    guest_id       bigint references guest on delete set null,
    state          text not null check (state in ('ACCEPTED', 'WAITING', 'CANCELLED')),
    -- The order in which places were asked for.
    position       bigint not null,
    asked_at       timestamptz not null,
    accepted_at    timestamptz,
    cancelled_at   timestamptz,
    -- "guest", or the user name of who runs the meetup.
    cancelled_by   text,
    arrived_at     timestamptz,
    -- What the guest was told last; null as long as nothing was.
    told_seat       text check (told_seat in ('ACCEPTED', 'WAITING', 'CANCELLED')),
    told_event      text,
    told_uid        text,
    told_recurrence timestamp,
    told_sequence   int,
    told_starts     timestamp,
    told_minutes    int,
    told_place      text,
    version        int not null,
    unique (occurrence_id, guest_id),
    unique (occurrence_id, position),
    check ((state = 'CANCELLED') = (cancelled_at is not null)),
    check (state <> 'ACCEPTED' or accepted_at is not null)
);
create sequence seat_position owned by seat.position;
create index seat_of_guest on seat (guest_id);
create index seat_waiting on seat (occurrence_id, position) where state = 'WAITING';
