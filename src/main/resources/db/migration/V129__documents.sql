-- Documents of sponsorships, each with all its versions.
create table document (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    kind            text not null check (kind in ('CONTRACT', 'INVOICE', 'LETTER', 'PROOF', 'OTHER')),
    title           text not null check (title <> ''),
    -- The number of the latest version.
    latest          int not null check (latest > 0),
    -- Of what it is the proof: a benefit or a deliverable, by its kind and number.
    proves_kind     text check (proves_kind in ('benefits', 'deliverables')),
    proves_id       bigint,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    check ((proves_kind is null) = (proves_id is null))
);
create index on document (sponsorship_id);

create table document_version (
    id           bigint generated always as identity primary key,
    document_id  bigint not null references document,
    number       int not null check (number > 0),
    file_id      bigint not null references stored_file,
    note         text not null,
    -- Null where somebody uploaded it; else which text it was made from.
    made_from    text,
    unique (document_id, number)
);
create trigger document_version_is_history before update or delete on document_version
    for each row execute function refuse_to_forget();

-- Texts of which documents are made, where staff changed the standard ones.
create table boilerplate_text (
    id          int primary key,
    text        text not null check (text <> ''),
    changed_by  text not null,
    changed_at  timestamptz not null,
    version     int not null
);
