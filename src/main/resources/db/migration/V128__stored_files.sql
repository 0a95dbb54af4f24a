-- Files that were checked and kept, in pieces, so that one is written and read without being in memory whole. In the database
-- and not in a folder: kept in the transaction that needs them, there for every replica, in every backup; nothing of a
-- user's is ever part of a path. Neither changed nor deleted.
create table stored_file (
    id       bigint generated always as identity primary key,
    -- Nobody guesses it; where a file is had, its address has it.
    key      text not null unique check (key ~ '^[A-Za-z0-9_-]{43}$'),
    name     text not null check (name <> '' and length(name) <= 120),
    format   text not null check (format in ('PDF', 'PNG', 'JPEG', 'SVG', 'ODT', 'DOCX')),
    size     bigint not null check (size > 0),
    sha256   bytea not null check (length(sha256) = 32),
    scan     text not null check (scan in ('CLEAN', 'UNSCANNED', 'OURS')),
    kept_by  text not null check (kept_by <> ''),
    kept_at  timestamptz not null
);
create trigger stored_file_is_history before update or delete on stored_file
    for each row execute function refuse_to_forget();

create table stored_chunk (
    file_id  bigint not null references stored_file,
    number   int not null check (number >= 0),
    bytes    bytea not null check (length(bytes) > 0),
    primary key (file_id, number)
);
-- All formats are compressed already: to try it again costs time and saves nothing.
alter table stored_chunk alter column bytes set storage external;
create trigger stored_chunk_is_history before update or delete on stored_chunk
    for each row execute function refuse_to_forget();
