-- Which sponsorship was made out of which, for the next edition: each has one successor at most.
create table succession (
    id bigint generated always as identity primary key,
    predecessor_id bigint not null unique references sponsorship,
    successor_id bigint not null unique references sponsorship check (successor_id <> predecessor_id),
    -- By how many whole weeks the days were moved.
    weeks int not null,
    actor text not null check (actor <> ''),
    at timestamptz not null
);
