-- What a contribution that arrives costs. Nothing here changes what is stored.

-- Each row asked for its repository, thousands of a page for the same one. A change of the ledger marks the months that it is
-- about, and it is the mark that asks now: once a repository and month of a statement. A row of a repository that nobody told
-- of is refused as before; repositories are never deleted, what is gone from GitHub leaves a tombstone.
alter table tally_mark add constraint tally_mark_repository_id_fkey foreign key (repository_id) references repository not valid;
delete from tally_mark where repository_id not in (select id from repository);
alter table tally_mark validate constraint tally_mark_repository_id_fkey;
alter table contribution drop constraint contribution_repository_id_fkey;

-- Who is settled for the first time, in the statement that brings the account or the address, did nothing before.
drop trigger account_moved on account;
create trigger account_moved after update of person_id on account
  for each row when (old.person_id is not null and old.person_id is distinct from new.person_id) execute function account_moved();
drop trigger commit_identity_moved on commit_identity;
create trigger commit_identity_moved after update of person_id on commit_identity
  for each row when (old.person_id is not null and old.person_id is distinct from new.person_id) execute function identity_moved();
