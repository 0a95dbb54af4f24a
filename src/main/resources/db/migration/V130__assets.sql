-- What an organiser asks for as a file, with what it has to be; and the files that were sent and fit.
create table asset (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    title           text not null check (title <> ''),
    -- Formats with commas between them; empty for any.
    formats         text not null,
    drawing         text not null check (drawing in ('ANY', 'VECTOR', 'RASTER')),
    -- In px or mm; null where it does not matter.
    width           numeric(8, 2) check (width > 0),
    height          numeric(8, 2) check (height > 0),
    unit            text not null check (unit in ('PX', 'MM')),
    fit             text not null check (fit in ('EXACTLY', 'AT_LEAST', 'AT_MOST', 'RATIO')),
    dpi             int check (dpi > 0),
    colour          text not null check (colour in ('ANY', 'RGB', 'SRGB', 'CMYK')),
    most_bytes      bigint not null check (most_bytes > 0),
    note            text not null,
    created_by      text not null check (created_by <> ''),
    created_at      timestamptz not null,
    sample          boolean not null,
    latest          int not null,
    version         int not null
);
create index on asset (sponsorship_id);

create table asset_file (
    id        bigint generated always as identity primary key,
    asset_id  bigint not null references asset,
    number    int not null check (number > 0),
    file_id   bigint not null references stored_file,
    -- What was found in it when it was checked.
    found     text not null,
    unique (asset_id, number)
);
create trigger asset_file_is_history before update or delete on asset_file
    for each row execute function refuse_to_forget();
