-- Which of our people goes where, as what, and how they get there. Only for the desk: no page for visitors reads it.
create table participation (
    id bigint generated always as identity primary key,
    sponsorship_id bigint not null references sponsorship,
    -- A colleague's user name.
    person text not null check (person <> ''),
    role text not null check (role in ('ATTENDS', 'SPEAKS', 'STAFFS_BOOTH')),
    travel text not null check (travel in ('NOT_NEEDED', 'TO_BOOK', 'BOOKED', 'CANCELLED')),
    arrives_on date,
    leaves_on date,
    -- Whether this person said yes to being named to the organisers.
    agreed boolean not null,
    note text not null,
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    sample boolean not null,
    version int not null,
    unique (sponsorship_id, person, role),
    check (leaves_on >= arrives_on)
);
create index on participation (person);

-- Who has one of the tickets that were agreed; what was taken back stays as history.
create table ticket (
    id bigint generated always as identity primary key,
    benefit_id bigint not null references benefit,
    person text not null check (person <> ''),
    allotted_by text not null check (allotted_by <> ''),
    allotted_at timestamptz not null,
    taken_back_by text,
    taken_back_at timestamptz,
    check ((taken_back_by is null) = (taken_back_at is null))
);
create index on ticket (benefit_id);
create unique index on ticket (benefit_id, person) where taken_back_at is null;
