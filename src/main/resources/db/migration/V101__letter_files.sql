-- A letter may carry one file, such as an entry for a calendar. It is erased with address and text.
alter table letter
    add column file_name text check (file_name <> ''),
    add column file_type text check (file_type <> ''),
    add column file      bytea,
    add check (file is null or (file_name is not null and file_type is not null));
