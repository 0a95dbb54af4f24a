-- What belongs to a sponsorship and has a life of its own; each kind is a table, all begin with the same columns.

create table contract (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('REQUESTED', 'RECEIVED', 'LEGAL_REVIEW', 'SENT_FOR_SIGNATURE', 'EXECUTED',
                        'SUPERSEDED', 'DECLINED', 'EXPIRED')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    counterparty    text not null check (counterparty <> ''),
    reference       text not null,
    signed_on       date,
    valid_until     date,
    check (valid_until >= signed_on)
);
create index on contract (sponsorship_id);

create table invoice (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('EXPECTED', 'RECEIVED', 'VALIDATED', 'APPROVED', 'SCHEDULED', 'PARTIALLY_PAID',
                        'PAID', 'DISPUTED', 'CREDITED')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    number          text not null,
    -- ISO 4217; three decimals because some currencies have them, the entity refuses more than the currency's own.
    amount          numeric(15, 3) not null check (amount > 0),
    currency        char(3) not null check (currency ~ '^[A-Z]{3}$'),
    purchase_order  text not null,
    issued_on       date,
    due_on          date,
    bookings        int not null,
    check (due_on >= issued_on)
);
create index on invoice (sponsorship_id);

-- Payments and credit notes, in the currency of their invoice: neither changed nor deleted, put right by another.
create table booking (
    id          bigint generated always as identity primary key,
    invoice_id  bigint not null references invoice,
    sort        text not null check (sort in ('PAYMENT', 'CREDIT', 'REVERSAL')),
    amount      numeric(15, 3) not null check (amount > 0),
    booked_on   date not null,
    reference   text not null,
    actor       text not null check (actor <> ''),
    at          timestamptz not null
);
create index on booking (invoice_id);
create trigger booking_is_history before update or delete on booking
    for each row execute function refuse_to_forget();

create table deliverable (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'INTERNAL_REVIEW', 'SUBMITTED', 'ACCEPTED',
                        'CHANGES_REQUESTED', 'MISSED', 'WAIVED')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    spec            text not null,
    link            text not null
);
create index on deliverable (sponsorship_id);

create table benefit (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('ENTITLED', 'CLAIMED', 'CONFIRMED', 'DELIVERED', 'NOT_DELIVERED', 'DECLINED')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    sort            text not null check (sort in ('TICKETS', 'TALK', 'BOOTH', 'LOGO', 'MENTION', 'OTHER')),
    quantity        int not null check (quantity > 0),
    used            int not null check (used between 0 and quantity),
    amount          numeric(15, 3) check (amount >= 0),
    currency        char(3) not null check (currency ~ '^[A-Z]{3}$'),
    expires_on      date,
    spec            text not null,
    proof           text not null
);
create index on benefit (sponsorship_id);
create index on benefit (expires_on) where state in ('ENTITLED', 'CLAIMED', 'CONFIRMED');

create table renewal (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('UPCOMING', 'EVALUATING', 'RENEW', 'CHANGE_TIER', 'SKIP', 'DO_NOT_ENGAGE')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    next_starts_on  date not null,
    tier            text not null,
    assessment      text not null
);
create index on renewal (sponsorship_id);
