-- What the company does for one edition of a conference, from the first talk about it to the closed books.
create table sponsorship (
    id bigint generated always as identity primary key,
    edition_id bigint not null references edition,
    tier text not null check (tier <> ''),
    -- ISO 4217; three decimals because some currencies have them, the entity refuses more than the currency's own.
    amount numeric(15, 3) not null check (amount >= 0),
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    state text not null check (state in ('NEGOTIATING', 'COMMITTED', 'PREPARING', 'LIVE', 'WRAP_UP', 'CLOSED',
        'WAITLISTED', 'CANCELLED')),
    owner text not null check (owner <> ''),
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    -- Why we support it: for visitors, once published. Notes never leave the desk.
    why text not null,
    published boolean not null,
    notes text not null,
    sample boolean not null,
    -- The row of a file that it came from, so that the same file can be read again.
    source_key text unique,
    searchable text not null,
    version int not null,
    check (published = false or why <> '')
);
create index on sponsorship (edition_id);
create index on sponsorship (state, edition_id);
create index on sponsorship (owner);
