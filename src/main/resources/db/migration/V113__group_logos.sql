-- Logos that groups sent, as we drew them anew: under names that nobody guesses, the former ones too.
create table group_logo (
    name        text primary key check (name ~ '^[A-Za-z0-9_-]{43}$'),
    group_id    bigint not null references user_group,
    png         bytea not null,
    width       int not null check (width > 0),
    height      int not null check (height > 0),
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index group_logo_group on group_logo (group_id);

-- The one that is shown.
alter table user_group add column picture text references group_logo;
