-- What one euro was worth on a day, as the ECB publishes it or as somebody typed it. A conversion keeps the rates it used, so that
-- a later correction here changes no sum that was booked before it.
create table exchange_rate (
    id bigint generated always as identity primary key,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
    day date not null,
    per_euro numeric(20, 10) not null check (per_euro > 0),
    source text not null check (source in ('ECB', 'TYPED', 'SAMPLE')),
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    -- Also what finds the nearest earlier day.
    unique (currency, day, source)
);
create index on exchange_rate (day);

-- Each file that was read, and what became of it.
create table rate_import (
    id bigint generated always as identity primary key,
    file text not null check (file <> ''),
    sha256 char(64) not null,
    first_day date not null,
    last_day date not null,
    added int not null,
    changed int not null,
    unchanged int not null,
    refused int not null,
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null
);
create trigger rate_import_is_history before update or delete on rate_import
    for each row execute function refuse_to_forget();
