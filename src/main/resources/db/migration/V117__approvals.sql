-- How many people have to say yes, from which amount on, in the budget's currency. Below the lowest rule one is enough.
create table approval_rule (
    id bigint generated always as identity primary key,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    from_amount numeric(15, 3) not null check (from_amount >= 0),
    approvers int not null check (approvers between 1 and 2),
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    unique (currency, from_amount)
);

-- Who decides for whom while they are away; both days included.
create table delegation (
    id bigint generated always as identity primary key,
    delegator text not null check (delegator <> ''),
    delegate text not null check (delegate <> '' and delegate <> delegator),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    reason text not null,
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    ended_at timestamptz,
    ended_by text
);
create index on delegation (delegate, to_day);

-- Who said yes to what: the very sum and budget that they saw. A row VOID takes back all before it.
create table approval (
    id bigint generated always as identity primary key,
    subject text not null check (subject <> ''),
    subject_id bigint not null,
    kind text not null check (kind in ('APPROVED', 'VOID')),
    budget_id bigint references budget,
    amount numeric(15, 3),
    currency char(3) check (currency ~ '^[A-Z]{3}$'),
    actor text not null check (actor <> ''),
    -- Whose voice it was, where the actor stood in for another.
    instead_of text,
    reason text,
    at timestamptz not null,
    check (kind = 'VOID' or amount is not null and currency is not null),
    check (instead_of is distinct from actor)
);
create index on approval (subject, subject_id, id);
create trigger approval_is_history before update or delete on approval
    for each row execute function refuse_to_forget();
