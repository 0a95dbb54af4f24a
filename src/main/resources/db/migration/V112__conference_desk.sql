-- What staff say of an edition beside what lists of conferences know.
alter table edition
    add column venue        text,
    -- The first day on which talks may be proposed; the last one is cfp_ends_on.
    add column cfp_opens_on date,
    add column schedule_url text check (schedule_url ~ '^https?://'),
    add column tickets_url  text check (tickets_url ~ '^https?://'),
    add column stream_url   text check (stream_url ~ '^https?://'),
    add check (cfp_opens_on <= cfp_ends_on);
