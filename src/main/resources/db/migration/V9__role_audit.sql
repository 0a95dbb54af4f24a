-- Who gave or took which role, and whether it happened: written before the provider is asked, so that no change is without a row.
create table role_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text not null,
    person text not null,
    role text not null,
    granted boolean not null,
    outcome text not null check (outcome in ('ASKED', 'DONE', 'FAILED'))
);
create index role_change_newest on role_change (changed_at desc, id desc);
