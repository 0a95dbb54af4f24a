-- Staff agreed, with whom it concerns, that visitors may know what a sponsorship costs. The sum is kept as it was then: of a deal
-- that changes afterwards, visitors know nothing until somebody agrees anew.
create table disclosure (
    sponsorship_id bigint primary key references sponsorship,
    amount numeric(15, 3) not null,
    currency char(3) not null,
    disclosed_by text not null,
    disclosed_at timestamptz not null
);
