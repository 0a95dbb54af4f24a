-- What a sponsorship is for, said before it is committed to, and what came of it, said before its books are closed.
create table goal (
    id bigint generated always as identity primary key,
    sponsorship_id bigint not null references sponsorship,
    title text not null check (title <> ''),
    unit text not null check (unit <> ''),
    expected int not null check (expected > 0),
    -- Null until somebody counted.
    actual int check (actual >= 0),
    -- How it was counted, or who said so.
    source text not null,
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    sample boolean not null,
    version int not null
);
create unique index on goal (sponsorship_id, lower(title));

-- What people say about it afterwards, one for each sponsorship.
create table debrief (
    id bigint generated always as identity primary key,
    sponsorship_id bigint not null unique references sponsorship,
    went_well text not null,
    went_wrong text not null,
    again text not null check (again in ('YES', 'OTHERWISE', 'NO')),
    author text not null check (author <> ''),
    written_at timestamptz not null,
    sample boolean not null,
    version int not null
);
