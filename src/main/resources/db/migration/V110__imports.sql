-- What staff bring in from elsewhere. It is read first and shown as rows; what is taken afterwards is these rows.
create table import_run (
    id         bigint generated always as identity primary key,
    target     text not null check (target in ('CONFERENCES', 'MEETUPS', 'GROUPS')),
    -- Whose meetups they are.
    group_id   bigint references user_group,
    -- The names of files, or the address, for people.
    source     text not null check (source <> ''),
    -- To be asked for; null where files were sent.
    address    text,
    -- What all of it is about, where the source does not say.
    topics     text not null,
    state      text not null check (state in ('READING', 'SHOWN', 'TAKING', 'TAKEN', 'OUTDATED', 'FAILED')),
    problem    text,
    rows_total int not null default 0,
    rows_done  int not null default 0 check (rows_done >= 0),
    started_by text not null,
    started_at timestamptz not null,
    -- When the rows were compared with what is known.
    shown_at   timestamptz,
    taken_by   text,
    taken_at   timestamptz,
    version    int not null,
    check ((group_id is not null) = (target = 'MEETUPS'))
);
create index import_run_started on import_run (started_at);

-- Kept until it is read.
create table import_file (
    run_id  bigint not null references import_run on delete cascade,
    number  int not null,
    name    text not null,
    content bytea not null,
    primary key (run_id, number)
);

create table import_row (
    id            bigint generated always as identity primary key,
    run_id        bigint not null references import_run on delete cascade,
    number        int not null,
    -- File and row, for who wants to correct it.
    place         text not null,
    name          text not null,
    verdict       text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'DUPLICATE', 'REJECTED')),
    says          text,
    reason        text,
    -- JSON: what is taken.
    facts         text,
    -- What it changes, and the version of that which was compared.
    known_id      bigint,
    known_version int,
    -- JSON: field by field.
    changes       text,
    unique (run_id, number),
    check ((facts is not null) or verdict in ('DUPLICATE', 'REJECTED')),
    check (verdict <> 'REJECTED' or reason is not null),
    check ((known_id is null) = (known_version is null))
);

-- The UID under which another calendar knows a series (RFC 5545, 3.8.4.7).
alter table meetup_series add column source_uid text;
create unique index meetup_series_source on meetup_series (group_id, source_uid);
