-- Which chapters of the sample world this database already holds: a start after a crash goes on where the last one was.
create table sample_chapter (
    name      text primary key,
    told_at   timestamptz not null
);
