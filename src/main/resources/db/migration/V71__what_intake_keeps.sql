-- What the intake of webhooks keeps besides the body.

-- Refused requests by day (UTC) and reason (the word that the sender heard, for example wrong-signature). Added to now and
-- then by each replica, never once a request: whoever sends rubbish must not make the disk busy. A delivery that is no JSON is
-- counted here (not-json) and stored in delivery (REJECTED) as well.
create table delivery_refusal (
    day      date        not null,
    reason   text        not null,
    refusals bigint      not null check (refusals > 0),
    last_at  timestamptz not null,
    primary key (day, reason)
);

alter table delivery
    -- Which hook sent it (X-GitHub-Hook-ID), and what the hook stands on (repository, organization, integration, business, …).
    add column hook_id     bigint,
    add column target_type text,
    add column target_id   bigint,
    -- CRC-32C of the body, with its size a cheap test of whether a GUID came again with another body. Null before V71.
    add column body_crc    bigint,
    -- How often the GUID came with another body, and when last: the first is kept, this is the flag.
    add column other_bodies  int not null default 0,
    add column other_body_at timestamptz,
    drop constraint delivery_state_check,
    -- REJECTED: signed by GitHub but no JSON object; its size is kept, its body is not. Finished, never tried.
    add constraint delivery_state_check check (state in ('WAITING', 'PROCESSED', 'IGNORED', 'PARKED', 'REJECTED'));
