-- To be read from its beginning to its end in one go; what GitHub's list does not have then is gone. Set where we were found to
-- hold more than GitHub counts (dev.stoa.github.repair.Reconciliation).
alter table sync_part add column exact boolean not null default false;

-- How often a whole listing of the owner was asked for: a listing settles no wish that came while it was under way.
alter table sync_owner add column asks bigint not null default 0;
