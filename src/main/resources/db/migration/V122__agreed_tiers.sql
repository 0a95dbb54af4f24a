-- Tiers as they were agreed, word for word; neither changed nor deleted.
create table agreed_tier (
    id              bigint generated always as identity primary key,
    sponsorship_id  bigint not null references sponsorship,
    tier            text not null,
    text            text not null check (text <> ''),
    actor           text not null check (actor <> ''),
    at              timestamptz not null
);
create index on agreed_tier (sponsorship_id);
create trigger agreed_tier_is_history before update or delete on agreed_tier
    for each row execute function refuse_to_forget();
