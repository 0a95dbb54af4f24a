-- Each release keeps its last known state under GitHub's number, the withdrawn ones too, and a bare tag its own row: so no
-- order of deliveries can bring back what was deleted, or lose what was published again.
alter table release
  add column withdrawn boolean not null default false,
  add column digest text not null default '',
  alter column published_at drop not null,
  add check (withdrawn or published_at is not null),
  drop constraint release_repository_id_tag_key;
create unique index release_bare_tag on release (repository_id, tag) where github_id is null;
create index release_tag on release (repository_id, tag);

-- What was marked as removed in the ledger becomes a tombstone here; the ledger then follows this table.
insert into release (repository_id, tag, github_id, published_at, as_of, withdrawn)
select repository_id, '', source_key::bigint, occurred_at, occurred_at, true
from contribution where kind = 'RELEASE' and removed
on conflict do nothing;
delete from contribution where kind = 'RELEASE' and removed;

-- What visitors see: what is published now; a release stands for its tag, of two the later one.
create view current_release as
  select l.* from release l
  where not l.withdrawn and not exists (
    select from release o
    where o.repository_id = l.repository_id and o.tag = l.tag and not o.withdrawn
      and (o.github_id is not null, o.as_of, coalesce(o.github_id, 0))
        > (l.github_id is not null, l.as_of, coalesce(l.github_id, 0)));
