-- Where a project stands, as staff decided; and what a policy proposes to them.
alter table project
  add column lifecycle text not null default 'UNDECIDED'
    check (lifecycle in ('UNDECIDED', 'INCUBATING', 'ACTIVE', 'MAINTENANCE', 'ARCHIVED')),
  add column lifecycle_since timestamptz;
create index project_name_idx on project (lower(name));

-- A proposal waits, with the facts it stands on, until staff accept or decline it, or the facts go away. A declined one is
-- not made again while its digest, what the facts come to, stays the same.
create table lifecycle_proposal (
  id           bigint generated always as identity primary key,
  project_id   bigint not null references project on delete cascade,
  rule         text not null check (rule in ('ARCHIVED_ON_GITHUB', 'NO_RESPONSE', 'NO_COMMIT', 'NEW_ACTIVITY')),
  from_state   text not null,
  to_state     text not null,
  reason       text not null,
  digest       text not null,
  link         text not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  proposed_at  timestamptz not null,
  decided_at   timestamptz,
  decided_by   text,
  words        text,
  version      int not null default 0,
  check ((state = 'OPEN') = (decided_at is null))
);
create unique index lifecycle_proposal_open on lifecycle_proposal (project_id) where state = 'OPEN';
create index lifecycle_proposal_project_idx on lifecycle_proposal (project_id, id);
