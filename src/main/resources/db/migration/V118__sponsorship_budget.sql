-- Out of which budget a sponsorship is paid; null until somebody chose one.
alter table sponsorship add budget_id bigint references budget;
create index on sponsorship (budget_id);
