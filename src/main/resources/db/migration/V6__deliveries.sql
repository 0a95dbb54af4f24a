-- The inbox of GitHub's webhook deliveries: a row is here, committed, before GitHub hears 202.
create table delivery (
    id            bigint generated always as identity primary key,
    guid          text        not null unique check (guid ~ '^[0-9A-Za-z-]{1,64}$'),
    event         text        not null,
    action        text,
    -- What the payload is about, taken out of it so that staff can search and one repository keeps its order.
    repository_id bigint,
    repository    text,
    organisation  text,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'PROCESSED', 'IGNORED', 'PARKED')),
    -- Why it was ignored, or why the last attempt failed.
    reason        text,
    attempts      int         not null default 0,
    received_at   timestamptz not null,
    -- When the next attempt may start.
    due_at        timestamptz not null,
    finished_at   timestamptz,
    -- Bytes of the body, and the body as GitHub sent it.
    size          int         not null,
    body          bytea
);

-- Taking a delivery in must be quick: PostgreSQL need not compress it meanwhile.
alter table delivery alter column body set storage external;

create index delivery_waiting on delivery (id) where state = 'WAITING';
create index delivery_order on delivery (repository_id, id) where state = 'WAITING';
