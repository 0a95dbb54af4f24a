-- What was moved or changed, by whom, when and why. Kept for good: the rules below refuse every later hand.
create table move (
    id bigint generated always as identity primary key,
    subject text not null check (subject <> ''),
    subject_id bigint not null,
    from_state text,
    to_state text not null check (to_state <> ''),
    actor text not null check (actor <> ''),
    reason text,
    at timestamptz not null,
    check (from_state is distinct from to_state)
);
create index on move (subject, subject_id, id);

create table change (
    id bigint generated always as identity primary key,
    subject text not null check (subject <> ''),
    subject_id bigint not null,
    field text not null check (field <> ''),
    from_value text,
    to_value text,
    actor text not null check (actor <> ''),
    at timestamptz not null,
    check (from_value is distinct from to_value)
);
create index on change (subject, subject_id, id);

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception 'A row of % is history: it is neither changed nor deleted.', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger move_is_history before update or delete on move
    for each row execute function refuse_to_forget();
create trigger change_is_history before update or delete on change
    for each row execute function refuse_to_forget();

-- What staff are told. Written in the transaction of the event it tells of; mailed afterwards by a job.
create table notice (
    id bigint generated always as identity primary key,
    recipient text not null check (recipient <> ''),
    subject text not null check (subject <> ''),
    text text not null,
    path text not null check (path like '/%'),
    created_at timestamptz not null,
    read_at timestamptz,
    mail text not null check (mail in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'NONE')),
    attempts int not null default 0,
    mail_at timestamptz not null,
    problem text
);
create index on notice (recipient, id desc) where read_at is null;
create index on notice (mail_at) where mail in ('QUEUED', 'SENDING');

-- Where a staff member reads mail, as the identity provider said at the last sign-in.
create table mailbox (
    user_name text primary key,
    address text not null check (address like '%@%'),
    seen_at timestamptz not null
);
