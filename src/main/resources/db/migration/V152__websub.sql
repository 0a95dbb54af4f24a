-- What the hub was told last of each feed (dev.stoa.site.WebSub): a feed whose digest is another one is told again.
create table websub_ping (
  feed   text primary key,
  -- SHA-256 of the feed, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  told_at timestamptz not null
);
