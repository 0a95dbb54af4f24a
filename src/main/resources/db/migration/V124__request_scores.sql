-- How requests are weighed: rules that they meet or not, and a rubric by which reviewers score them.

-- What staff changed of a rule; a rule without a row stands as the code has it.
create table eligibility_rule (
    kind     text primary key check (kind in ('LEAD_TIME', 'CODE_OF_CONDUCT', 'ONE_PER_YEAR')),
    active   boolean not null,
    -- For the lead time only.
    days     int not null check (days between 0 and 730),
    version  int not null
);

-- A rubric never changes: another one takes its place, and old scores keep theirs.
create table rubric (
    id          bigint generated always as identity primary key,
    created_by  text not null check (created_by <> ''),
    created_at  timestamptz not null
);

create table criterion (
    id         bigint generated always as identity primary key,
    rubric_id  bigint not null references rubric,
    place      int not null,
    name       text not null check (name <> ''),
    weight     int not null check (weight between 1 and 10),
    about      text not null,
    unique (rubric_id, place)
);

create table request_score (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references sponsorship_request,
    rubric_id   bigint not null references rubric,
    -- A user name.
    reviewer    text not null check (reviewer <> ''),
    comment     text not null,
    -- Weighted mean of the points, 1 to 5.
    mean        numeric(6, 4) not null check (mean between 1 and 5),
    at          timestamptz not null,
    unique (request_id, reviewer)
);

create table score_point (
    id            bigint generated always as identity primary key,
    score_id      bigint not null references request_score on delete cascade,
    criterion_id  bigint not null references criterion,
    points        int not null check (points between 1 and 5),
    unique (score_id, criterion_id)
);
