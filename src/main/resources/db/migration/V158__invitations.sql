-- Whether the labels of an issue invite people who are new: "good first issue", "help wanted" and what other communities write for them,
-- in any case, with spaces, hyphens, underscores or colons.
create function invites(labels text[]) returns boolean language sql immutable parallel safe as $$
  select exists (select 1 from unnest(labels) as label where regexp_replace(lower(label), '[^a-z]', '', 'g') in (
    'goodfirstissue', 'goodfirstbug', 'firsttimersonly', 'beginnerfriendly', 'beginner', 'starterissue', 'helpwanted', 'upforgrabs',
    'contributionswelcome'))
$$;
create index issue_invitation_idx on issue (repository_id) where closed_at is null and not deleted and invites(labels);
