alter table delivery
  -- What was inserted, updated or removed by it, as counted in the transaction that applied it: how many by name, for example
  -- {"commit": 2, "pull request (merged)": 1}; {} when all was known. Null: never applied, or before V86.
  add column changed   jsonb,
  -- What it made due to be read from GitHub, in words.
  add column asked_for text,
  -- Further headers, a line each: the sender's User-Agent, and those of GitHub that have no column. Never the signature.
  add column headers   text,
  -- Which secret signed it: ONLY, OLD or NEW while one is rotated, APP for that of our GitHub App.
  add column signed_with text;

-- While a secret is rotated: whether somebody still signs with the old one.
create index delivery_signed_old on delivery (received_at) where signed_with = 'OLD';

-- Which secret signed the hook's newest delivery.
alter table hook add column signed_with text;

alter table secret_rotation add column id bigint generated always as identity;
