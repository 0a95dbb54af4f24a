-- A table of sponsorships that somebody edited elsewhere and sent back: kept until it is taken, or for a month.
create table sponsorship_file (
    id        bigint generated always as identity primary key,
    name      text not null check (name <> ''),
    content   text not null,
    sent_by   text not null check (sent_by <> ''),
    sent_at   timestamptz not null,
    taken_by  text,
    taken_at  timestamptz,
    changed   int,
    version   int not null,
    check ((taken_by is null) = (taken_at is null))
);
