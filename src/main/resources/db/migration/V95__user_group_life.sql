-- A user group as those who run it tell of it, who they are, and what the company has given.

alter table user_group
    -- Markdown, for visitors.
    add column description          text not null default '' check (length(description) <= 8000),
    -- BCP 47 tags, the main one first.
    add column languages            varchar[] not null default '{}',
    -- Where the logo is; a reference, we do not show pictures of other servers.
    add column logo_url             text,
    add column code_of_conduct_url  text,
    -- An e-mail address or a page; private unless the group wants it shown.
    add column contact              text check (contact <> ''),
    add column contact_public       boolean not null default false,
    -- Somebody changed it by hand: an import leaves it alone from then on.
    add column edited               boolean not null default false,
    add column sample               boolean not null default false,
    add check (contact is not null or not contact_public),
    drop constraint user_group_status_check,
    add constraint user_group_status_check
        check (status in ('PROPOSED', 'ACTIVE', 'PAUSED', 'RETIRED', 'DECLINED'));
create index user_group_status on user_group (status);
create index user_group_topics on user_group using gin (topics);

create table group_link (
    group_id  bigint not null references user_group on delete cascade,
    kind      text not null check (kind in ('CHAT', 'CODE', 'VIDEO', 'SOCIAL', 'CALENDAR')),
    url       text not null check (url ~ '^https?://'),
    primary key (group_id, kind)
);

create table group_organiser (
    id         bigint generated always as identity primary key,
    group_id   bigint not null references user_group on delete cascade,
    -- As the identity provider knows them; null for who does not sign in here.
    user_name  text check (user_name ~ '^[a-z0-9._@+-]{1,64}$'),
    name       text not null check (name <> ''),
    -- For us, never for visitors.
    email      text check (email like '%@%'),
    -- They agreed that visitors read their name.
    shown      boolean not null,
    since      date not null,
    -- The first day on which they were it no more.
    until      date check (until >= since),
    version    int not null
);
create index on group_organiser (group_id);
create unique index group_organiser_now on group_organiser (user_name, group_id) where until is null;

create table group_support (
    id          bigint generated always as identity primary key,
    group_id    bigint not null references user_group on delete cascade,
    kind        text not null check (kind in ('GRANT', 'HOSTED_MEETUP', 'TALK', 'SWAG', 'FOOD')),
    given_on    date not null,
    -- ISO 4217, as in sponsorship; null where no money went.
    amount      numeric(15, 3) check (amount >= 0),
    currency    char(3) check (currency ~ '^[A-Z]{3}$'),
    note        text not null,
    -- Visitors may read it.
    shown       boolean not null,
    created_by  text not null check (created_by <> ''),
    created_at  timestamptz not null,
    sample      boolean not null,
    version     int not null,
    check ((amount is null) = (currency is null))
);
create index on group_support (group_id, given_on desc);
