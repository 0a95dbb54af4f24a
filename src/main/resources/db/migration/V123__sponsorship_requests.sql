-- What conferences and groups ask the company to sponsor, and what becomes of it.

-- Similar names are found by their trigrams. Comes with PostgreSQL, and whoever owns the database may switch it on.
create extension if not exists pg_trgm;

create table sponsorship_request (
    id               bigint generated always as identity primary key,
    state            text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'APPROVED', 'DECLINED', 'DEFERRED',
        'WITHDRAWN')),
    -- One that we list, or null; the name stands beside it either way.
    edition_id       bigint references edition,
    group_id         bigint references user_group,
    name             text not null check (name <> ''),
    starts_on        date,
    ends_on          date,
    city             text,
    country          text,
    audience         text not null,
    url              text,
    code_of_conduct  text,
    -- One address a line.
    links            text not null,
    -- Of CASH, IN_KIND, FOOD, VENUE, TRAVEL, SWAG, with commas between.
    wanted           text not null check (wanted ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    -- ISO 4217; the currency is that of the tiers too.
    amount           numeric(15, 3) check (amount > 0),
    currency         char(3) check (currency ~ '^[A-Z]{3}$'),
    details          text not null,
    -- A tier a line: its name, a tab, its price in that currency.
    tiers            text not null,
    -- Who asks: erased when they want it, and a year after the end.
    asker            text,
    email            text check (email like '%@%'),
    -- The colleague who wrote it down for them; null for what came by the public form.
    entered_by       text check (entered_by <> ''),
    created_at       timestamptz not null,
    -- When it was submitted; null for a draft.
    asked_at         timestamptz,
    -- Since when it is in its state.
    since            timestamptz not null,
    deferred_until   date,
    -- The user name of the colleague who looks after it; null until somebody has taken it up.
    owner            text check (owner <> ''),
    -- What we would give: all null until somebody wrote it down.
    tier             text check (tier <> ''),
    deal_amount      numeric(15, 3) check (deal_amount >= 0),
    deal_currency    char(3) check (deal_currency ~ '^[A-Z]{3}$'),
    budget_id        bigint references budget,
    conditions       text,
    metrics          text check (metrics <> ''),
    why              text,
    -- What it became.
    sponsorship_id   bigint references sponsorship,
    sample           boolean not null,
    -- The row of a file that it came from; null for what was typed.
    source_key       text unique,
    searchable       text not null,
    version          int not null,
    check (ends_on >= starts_on),
    check (edition_id is null or group_id is null),
    check (amount is null or currency is not null),
    check ((tier is null) = (deal_amount is null)),
    check ((tier is null) = (deal_currency is null)),
    check ((tier is null) = (metrics is null)),
    check ((state = 'DEFERRED') = (deferred_until is not null)),
    check ((state = 'DRAFT') = (asked_at is null) or state = 'WITHDRAWN')
);
create index on sponsorship_request (state, since);
create index on sponsorship_request (asked_at);
create index on sponsorship_request (edition_id);
create index on sponsorship_request (group_id);
create index on sponsorship_request (owner);
create unique index on sponsorship_request (sponsorship_id) where sponsorship_id is not null;
create index on sponsorship_request (lower(email)) where email is not null;
create index on sponsorship_request using gin (lower(name) gin_trgm_ops);

-- What opens the asker's page: each letter to them has a key of its own, of which only the SHA-256 is kept.
create table sponsorship_key (
    token_hash  bytea primary key check (length(token_hash) = 32),
    request_id  bigint not null references sponsorship_request,
    expires_at  timestamptz not null
);
create index on sponsorship_key (request_id);
create index on sponsorship_key (expires_at);

create table request_message (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references sponsorship_request,
    -- The user name of a colleague; null where the asker wrote.
    author      text check (author <> ''),
    text        text not null check (text <> ''),
    at          timestamptz not null
);
create index on request_message (request_id, id);
