-- Workers take many deliveries at once (DeliveryQueue), by the index of those that wait; nobody asks by repository any more.
drop index delivery_order;

-- Bodies that are dropped after a while.
create index delivery_kept on delivery (finished_at) where body is not null and finished_at is not null;

-- A comment that comes late, in a discussion that is gone.
create index contribution_discussion_gone on contribution (repository_id, subject) where kind = 'DISCUSSION' and removed;
