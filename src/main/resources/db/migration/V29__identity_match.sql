-- When GitHub was last asked whose commits with this address are, by showing it one of them (UTC). With no account the answer
-- was that it knows nobody, and it is asked again after a while.
alter table commit_identity add column asked_at timestamptz;
create index commit_identity_unlinked_idx on commit_identity (id) where account_id is null;
