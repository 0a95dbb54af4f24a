-- A list that somebody wants to come back to: its query string under a name. The address is what colleagues share.
create table saved_view (
    id          bigint generated always as identity primary key,
    person      text not null check (person <> ''),
    name        text not null check (name <> ''),
    query       text not null,
    created_at  timestamptz not null,
    unique (person, name)
);
-- The one that opens by itself; a row of its own, so that two who choose at once never leave two of them.
create table saved_view_default (
    person   text primary key,
    view_id  bigint not null references saved_view on delete cascade
);

-- Many sponsorships moved in one go, each by itself, and what became of each.
create table bulk_move (
    id        bigint generated always as identity primary key,
    person    text not null check (person <> ''),
    to_state  text not null,
    reason    text not null,
    at        timestamptz not null
);
create table bulk_outcome (
    id              bigint generated always as identity primary key,
    bulk_move_id    bigint not null references bulk_move,
    sponsorship_id  bigint not null references sponsorship,
    done            boolean not null,
    sentence        text not null
);
create index on bulk_outcome (bulk_move_id);
