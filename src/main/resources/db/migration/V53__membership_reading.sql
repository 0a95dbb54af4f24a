-- When the members of a GitHub organisation were read last (UTC), how many there were, and why not the last time.
create table membership_reading (
  owner    text primary key check (owner = lower(owner)),
  read_at  timestamptz not null,
  members  int,
  failure  text
);
