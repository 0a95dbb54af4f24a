-- What a listing of an owner tells beside the repositories themselves, and how far the listings have come.

alter table sync_part drop constraint sync_part_part_check;
alter table sync_part add constraint sync_part_part_check
  check (part in ('COMMITS', 'TAGS', 'PULL_REQUESTS', 'ISSUES', 'DISCUSSIONS', 'RELEASES', 'STARS', 'COUNTERS'));
-- How the newest listing says that the part stands (its count and newest change, in the source's own words), and how it
-- stood when it was last read to its end: where the two differ there is something to read.
alter table sync_part
  add column items    int,
  add column told     text,
  add column read_to  text;
create index sync_part_due_idx on sync_part (repository_id)
  where complete_at is null or failure is not null or told is distinct from read_to;

-- One row an organisation or user: from where on to ask what is new.
create table sync_owner (
  owner         text primary key,
  -- GitHub's time, not ours; empty when there was nothing that had one.
  mark          timestamptz,
  repositories  int not null,
  organisation  boolean not null,
  -- When the owner was last listed as a whole, by our clock.
  whole_at      timestamptz not null
);

-- What only a listing tells of a repository; payloads of webhooks do not have it.
create table repository_description (
  repository_id    bigint primary key references repository,
  watchers         int not null,
  mirror           boolean not null,
  -- Name of the language → bytes.
  languages        jsonb not null,
  readme_name      text,
  readme           text check (octet_length(readme) <= 262144),
  code_of_conduct  text,
  contributing     boolean not null,
  security_policy  boolean not null,
  -- The blob of .mailmap at the head of the default branch.
  mailmap          text,
  as_of            timestamptz not null,
  digest           text not null
);
