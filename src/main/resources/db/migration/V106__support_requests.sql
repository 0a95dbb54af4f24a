-- What groups ask us for, and what becomes of it.

create table support_request (
    id            bigint generated always as identity primary key,
    wanted        text not null check (wanted in ('MONEY', 'FOOD', 'SWAG', 'SPEAKER', 'HOSTING')),
    state         text not null check (state in ('NEW', 'IN_REVIEW', 'QUESTION', 'APPROVED', 'SCHEDULED', 'HELD', 'REPORTED',
        'DECLINED', 'WITHDRAWN', 'CANCELLED')),
    -- One that we list, or null; the name stands beside it either way.
    group_id      bigint references user_group,
    group_name    text not null check (group_name <> ''),
    -- Who asks: erased when they want it, and a year after the end.
    asker         text,
    email         text check (email like '%@%'),
    purpose       text not null,
    -- ISO 4217, as in sponsorship; null where no money is asked for.
    amount        numeric(15, 3) check (amount >= 0),
    currency      char(3) check (currency ~ '^[A-Z]{3}$'),
    -- For hosting: the venue they wish for, or null for any; the day and time as its clocks show them.
    venue_id      bigint references venue,
    starts_local  timestamp check (starts_local >= '1990-01-01' and starts_local < '2101-01-01'),
    minutes       int check (minutes between 15 and 1440),
    heads         int check (heads > 0),
    food          text,
    av            text,
    access        text,
    -- The user name of the colleague who looks after it; null until somebody has taken it up.
    owner         text check (owner <> ''),
    -- The room that they got.
    hold_id       bigint references room_hold,
    created_at    timestamptz not null,
    -- Since when it is in its state, and when it should have left it; null where nobody has to do anything.
    since         timestamptz not null,
    due_at        timestamptz,
    reminded_at   timestamptz,
    -- The report.
    attendance    int check (attendance >= 0),
    outcome       text,
    sample        boolean not null,
    searchable    text not null,
    version       int not null,
    check ((amount is null) = (currency is null)),
    check ((wanted = 'HOSTING') = (starts_local is not null)),
    check ((wanted = 'HOSTING') = (minutes is not null)),
    check ((wanted = 'HOSTING') = (heads is not null))
);
create index on support_request (state, due_at);
create index on support_request (group_id);
create index on support_request (lower(email)) where email is not null;
create index on support_request (owner);
create unique index on support_request (hold_id) where hold_id is not null;

-- What opens the asker's page: each letter to them has a key of its own, of which only the SHA-256 is kept.
create table support_key (
    token_hash  bytea primary key check (length(token_hash) = 32),
    request_id  bigint not null references support_request,
    expires_at  timestamptz not null
);
create index on support_key (request_id);
create index on support_key (expires_at);

create table support_message (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references support_request,
    -- The user name of a colleague; null where the asker wrote.
    author      text,
    text        text not null check (text <> ''),
    at          timestamptz not null
);
create index on support_message (request_id, id);

-- For the people at the door; gone two days after the meeting.
create table support_guest (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references support_request,
    name        text not null check (name <> ''),
    -- A user name; null where the asker wrote it.
    added_by    text,
    added_at    timestamptz not null
);
create index on support_guest (request_id);

create table food_order (
    request_id  bigint primary key references support_request,
    heads       int not null check (heads > 0),
    amount      numeric(15, 3) not null check (amount >= 0),
    currency    char(3) not null check (currency ~ '^[A-Z]{3}$'),
    caterer     text not null check (caterer <> ''),
    -- How many eat what; no names.
    notes       text not null,
    ordered_by  text not null,
    ordered_at  timestamptz not null
);
