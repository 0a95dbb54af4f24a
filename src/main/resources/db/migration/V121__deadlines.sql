-- By when something has to be done: what was meant, not the moment, which follows from what it is counted from.
create table deadline (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    state           text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    owner           text not null check (owner <> ''),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    version         int not null,
    backup          text not null,
    basis           text not null check (basis in ('DAY', 'EVENT_START', 'EVENT_END', 'CONTRACT', 'PAYMENT', 'UNKNOWN')),
    day             date,
    distance        int not null,
    unit            text not null check (unit in ('DAYS', 'WEEKS', 'MONTHS')),
    keeps_weekday   boolean not null,
    -- Null: the end of the day.
    time            time,
    clocks          text not null check (clocks in ('ORGANISER', 'ANYWHERE_ON_EARTH')),
    ask_again_on    date,
    amount          numeric(15, 3) check (amount >= 0),
    currency        char(3) not null check (currency ~ '^[A-Z]{3}$'),
    per             text not null check (per in ('ONCE', 'DAY', 'WEEK')),
    check (basis <> 'DAY' or day is not null)
);
create index on deadline (sponsorship_id);
create index on deadline (owner) where state = 'OPEN';
create index on deadline (backup) where state = 'OPEN';

-- Who was told what, so that nobody is told it twice.
create table told (
    id          bigint generated always as identity primary key,
    due_key     text not null,
    due_when    text not null,
    reminder    text not null,
    recipient   text not null,
    told_at     timestamptz not null,
    unique (due_key, due_when, reminder, recipient)
);
