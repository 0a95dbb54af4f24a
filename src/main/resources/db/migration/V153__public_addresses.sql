-- The address of every public page that is a row of the database, and when that row changed last; null where that is not known,
-- which a sitemap then does not claim to know.
create view public_address as
  select '/projects/' || slug as href, pushed_at as changed_at from public_project
  union all
  select '/people/' || handle, null from public_person where not bot
  union all
  select '/events/' || slug, changed_at from listed_event
  union all
  select '/events/' || s.slug, s.changed_at
  from meetup_series s join user_group g on g.id = s.group_id
  where s.rule is not null and s.state <> 'DRAFT' and g.status in ('ACTIVE', 'PAUSED', 'RETIRED')
  union all
  select '/groups/' || slug, null from user_group where status in ('ACTIVE', 'PAUSED', 'RETIRED')
  union all
  select s.href, t.changed_at from search_source s join talk t on t.slug = s.ref where s.kind = 'TALK';

-- Since when each group is shown.
create view group_news as
  select g.slug, g.name, g.city, g.country, g.sample,
         coalesce((select min(m.at) from move m where m.subject = 'group' and m.subject_id = g.id and m.to_state in ('ACTIVE', 'PAUSED', 'RETIRED')),
                  timestamptz 'epoch') as since
  from user_group g where g.status in ('ACTIVE', 'PAUSED', 'RETIRED');
