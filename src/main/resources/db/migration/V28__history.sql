-- What git says overrules what a webhook said: until git has shown a commit that a webhook told of, this says when it was told
-- (UTC); empty once git has it. A commit that git does not show was pushed away again, and leaves the counts.
alter table contribution add column told_at timestamptz;
create index contribution_told_idx on contribution (repository_id, told_at) where told_at is not null;

-- The .mailmap of each repository as git has it, replaced as a whole whenever it changes; gitmailmap(5). Who commits as
-- commit_email (lower case; letter case does not count, neither in commit_name) is proper_email and is called proper_name, each
-- where it is given. With a commit_name the line holds only for commits under that name, and such a line goes before one
-- without. Nothing is baked in: whoever asks joins it, on the lower-case e-mail of commit_identity.
create table mailmap_entry (
  repository_id   bigint not null references repository,
  commit_email    text not null,
  commit_name     text,
  proper_email    text,
  proper_name     text,
  unique nulls not distinct (repository_id, commit_email, commit_name),
  check (proper_email is not null or proper_name is not null)
);
create index mailmap_entry_commit_idx on mailmap_entry (commit_email);
create index mailmap_entry_proper_idx on mailmap_entry (proper_email) where proper_email is not null;
