-- The hooks on GitHub that deliver to us, and what they delivered that did not arrive (dev.stoa.github.repair).

-- Which hook sent a delivery; V71 has them too, whichever of the two comes first.
alter table delivery
  add column if not exists hook_id bigint,
  add column if not exists target_type text,
  add column if not exists target_id bigint;

create table hook (
  id            bigint generated always as identity primary key,
  -- GitHub's; the App's hook has none before its first delivery.
  number        bigint unique,
  kind          text not null check (kind in ('ORGANISATION', 'REPOSITORY', 'APP')),
  owner         text,
  repository    text,
  -- As GitHub's list of hooks told last.
  active        boolean not null default true,
  address       text,
  events        text[] not null default '{}',
  listed_at     timestamptz,
  -- What arrived here of it.
  ping_at       timestamptz,
  delivery_at   timestamptz,
  -- When its list of deliveries was last read back to what was known; and the newest delivery of that reading: all up to
  -- there have arrived, or are rows of missed_delivery.
  read_at       timestamptz,
  complete_to   bigint,
  complete_at   timestamptz,
  failed_at     timestamptz,
  failure       text,
  attempts      int not null default 0,
  due_at        timestamptz,
  check ((kind = 'APP') = (owner is null)),
  check ((kind = 'REPOSITORY') = (repository is not null)),
  check (kind = 'APP' or number is not null)
);
create unique index hook_app on hook ((true)) where kind = 'APP';

-- Up to which delivery the inbox was looked through for hooks; one row.
create table hook_mark (
  delivery_id   bigint not null
);

-- Whether the hooks of an organisation could be listed.
create table hook_owner (
  owner         text primary key,
  read_at       timestamptz,
  failed_at     timestamptz,
  failure       text,
  attempts      int not null default 0,
  due_at        timestamptz
);

-- A delivery that GitHub has in its list and we do not have in the inbox. GUIDs belong to events: whichever hook brings it,
-- it has arrived.
create table missed_delivery (
  guid          text primary key,
  hook_id       bigint not null references hook on delete cascade,
  -- GitHub's number of its newest attempt.
  delivery      bigint not null,
  event         text not null,
  action        text,
  repository_id bigint,
  -- When GitHub first tried, and how the newest attempt ended, in its words.
  delivered_at  timestamptz not null,
  status        text not null,
  found_at      timestamptz not null,
  asked_at      timestamptz,
  attempts      int not null default 0,
  due_at        timestamptz not null,
  failure       text,
  -- It came, or a sync has to make it good (then failure says why).
  recovered_at  timestamptz,
  given_up_at   timestamptz
);
create index missed_delivery_open on missed_delivery (due_at) where recovered_at is null and given_up_at is null;
create index missed_delivery_found on missed_delivery (found_at);

-- A time of which GitHub no longer lists deliveries and in which nobody read them: what changed since is synced.
create table delivery_gap (
  id            bigint generated always as identity primary key,
  hook_id       bigint not null references hook on delete cascade,
  -- Who is to be synced.
  owner         text not null,
  since         timestamptz not null,
  until         timestamptz not null,
  found_at      timestamptz not null,
  -- The end of the first sync since that read all of the owner without a failure.
  repaired_at   timestamptz
);
create index delivery_gap_open on delivery_gap (owner) where repaired_at is null;
