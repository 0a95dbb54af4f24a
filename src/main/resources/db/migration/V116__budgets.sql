-- What may be spent in a fiscal year by a cost centre for a topic. Whoever posts to it locks its row first, so that two who post at
-- the same time never both get the last euro.
create table budget (
    id bigint generated always as identity primary key,
    name text not null check (name <> ''),
    fiscal_year int not null check (fiscal_year between 1990 and 2100),
    -- The first of its twelve months.
    starts_on date not null check (extract(day from starts_on) = 1),
    cost_centre text not null check (cost_centre <> ''),
    topic text not null check (topic <> ''),
    -- ISO 4217; three decimals because some currencies have them, the entity refuses more than the currency's own.
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric(15, 3) not null check (amount >= 0),
    sample boolean not null,
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    version int not null,
    unique (fiscal_year, cost_centre, topic)
);

-- One sum that was posted to a budget: what it is for, in its own currency and in the budget's, and the rates in between. Rows stay;
-- what was wrong or is over is taken back by a row of the opposite sign.
create table budget_entry (
    id bigint generated always as identity primary key,
    budget_id bigint not null references budget,
    figure text not null check (figure in ('REQUESTED', 'APPROVED', 'COMMITTED', 'INVOICED', 'PAID')),
    -- Who posts it: a request, a sponsorship, an invoice, a payment.
    subject text not null check (subject <> ''),
    subject_id bigint not null,
    -- What it is for: an invoice is for the sponsorship that it bills, which may go back to a request. Every figure of one line is the
    -- same money at another stage of its life.
    line text not null check (line <> ''),
    line_id bigint not null,
    title text not null check (title <> ''),
    amount numeric(15, 3) not null,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    in_budget numeric(15, 3) not null,
    -- Units of either currency for one euro; in_budget = amount * rate_to / rate_from.
    rate_from numeric(20, 10) not null check (rate_from > 0),
    rate_to numeric(20, 10) not null check (rate_to > 0),
    rate_day date not null,
    rate_source text not null check (rate_source <> ''),
    booked_on date not null,
    expected_on date not null,
    reverses bigint unique references budget_entry,
    reason text,
    actor text not null check (actor <> ''),
    at timestamptz not null,
    check (reverses is null or reason <> '')
);
create index on budget_entry (budget_id, line, line_id);
create index on budget_entry (subject, subject_id, figure);
create trigger budget_entry_is_history before update or delete on budget_entry
    for each row execute function refuse_to_forget();

-- What a line has come to. A sum that was approved, then committed, then invoiced is one sum: the farthest stage says what it takes of
-- the budget.
create view budget_line as
    select *, greatest(approved, committed, invoiced, paid) as taken
    from (select min(id) as id, budget_id, line, line_id,
            (array_agg(title order by id desc))[1] as title,
            (array_agg(expected_on order by id desc))[1] as expected_on,
            sum(case when figure = 'REQUESTED' then in_budget else 0 end) as requested,
            sum(case when figure = 'APPROVED' then in_budget else 0 end) as approved,
            sum(case when figure = 'COMMITTED' then in_budget else 0 end) as committed,
            sum(case when figure = 'INVOICED' then in_budget else 0 end) as invoiced,
            sum(case when figure = 'PAID' then in_budget else 0 end) as paid
          from budget_entry group by budget_id, line, line_id) summed;

-- What was ordered in writing, in the budget's currency, and which lines it pays for.
create table purchase_order (
    id bigint generated always as identity primary key,
    budget_id bigint not null references budget,
    number text not null unique check (number <> ''),
    supplier text not null check (supplier <> ''),
    amount numeric(15, 3) not null check (amount > 0),
    issued_on date not null,
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null
);
create index on purchase_order (budget_id);
create table ordered_line (
    id bigint generated always as identity primary key,
    purchase_order_id bigint not null references purchase_order,
    line text not null,
    line_id bigint not null,
    actor text not null check (actor <> ''),
    at timestamptz not null
);
create index on ordered_line (line, line_id, id);
create index on ordered_line (purchase_order_id);
