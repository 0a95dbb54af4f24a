-- Files that somebody sends with a request for a sponsorship. They are the asker's words: unlike the papers of a sponsorship they
-- can be taken back, and go when the asker is forgotten. What is a version of a document or an asset lasts, as before.
alter table stored_file add column lasting boolean not null default true;

drop trigger stored_file_is_history on stored_file;
create trigger stored_file_is_history before update on stored_file
    for each row execute function refuse_to_forget();
create trigger stored_file_lasts before delete on stored_file
    for each row when (old.lasting) execute function refuse_to_forget();

create function refuse_to_forget_pieces() returns trigger language plpgsql as $$
begin
    if exists (select from stored_file where id = old.file_id and lasting) then
        raise exception 'A piece of a file that lasts is history: it is not deleted.' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
drop trigger stored_chunk_is_history on stored_chunk;
create trigger stored_chunk_is_history before update on stored_chunk
    for each row execute function refuse_to_forget();
create trigger stored_chunk_lasts before delete on stored_chunk
    for each row execute function refuse_to_forget_pieces();

create table request_file (
    id            bigint generated always as identity primary key,
    -- Null while the asker has not confirmed their address.
    request_id    bigint references sponsorship_request,
    -- The SHA-256 of the key in the letter that asks for that.
    confirmation  bytea check (length(confirmation) = 32),
    file_id       bigint not null unique references stored_file,
    -- The user name of a colleague; null where the asker sent it.
    added_by      text check (added_by <> ''),
    added_at      timestamptz not null,
    check ((request_id is null) <> (confirmation is null))
);
create index on request_file (request_id, id);
create index on request_file (confirmation) where confirmation is not null;

-- When the colleagues who look after it were last told that it merely waits; null for never.
alter table sponsorship_request add column reminded_at timestamptz;
-- Of the form in which a colleague wrote it down: sent twice, it makes one request. Null for all others.
alter table sponsorship_request add column form_key text unique check (form_key ~ '^[A-Za-z0-9_-]{43}$');
