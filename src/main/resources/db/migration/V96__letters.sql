-- Mail to people outside, and what waits until they confirm their address.

create table letter (
    id          bigint generated always as identity primary key,
    -- Both are erased once the letter has left, or never will.
    recipient   text check (recipient like '%@%'),
    text        text,
    subject     text not null,
    created_at  timestamptz not null,
    mail        text not null check (mail in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    attempts    int not null default 0,
    mail_at     timestamptz not null,
    problem     text,
    check (mail not in ('QUEUED', 'SENDING') or (recipient is not null and text is not null))
);
create index on letter (mail_at) where mail in ('QUEUED', 'SENDING');

create table confirmation (
    -- SHA-256 of the token: who reads this table can confirm nothing.
    token_hash  bytea primary key check (length(token_hash) = 32),
    purpose     text not null check (purpose <> ''),
    -- What waits, as JSON; erased when it is used.
    payload     text,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index on confirmation (expires_at);
