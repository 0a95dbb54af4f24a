-- What the health metrics ask for: the lives of pull requests and issues, and who answered them first. Persons, bots and
-- organisations are joined here when a question is asked, as in V16.

-- Answers to one pull request or issue, in order of time: found without reading what belongs to other repositories.
create index contribution_response_idx on contribution (repository_id, subject, occurred_at) include (account_id)
  where kind in ('REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT', 'ISSUE_COMMENT') and not removed;

-- Comments and reviews of somebody else than the author: not of the author's other accounts, and not of a bot. A deleted
-- user is somebody else where the author is known; where both are deleted nobody can tell.
create function responses(repository bigint, number bigint, opened timestamptz, author bigint)
  returns table (at timestamptz, kind text, person_id bigint) language sql stable as $$
  select c.occurred_at, c.kind, a.person_id
  from contribution c
  left join account a on a.id = c.account_id
  left join person p on p.id = a.person_id
  where c.repository_id = $1 and c.subject = $2 and not c.removed and c.occurred_at >= $3
    and c.kind in ('REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT', 'ISSUE_COMMENT')
    and p.bot is not true and a.person_id is distinct from $4
$$;

create view public_pull_request as
  select i.id, i.repository_id, r.project_id, i.number, i.title, i.draft, i.created_at, i.merged_at, i.closed_at,
         i.author_id, p.id as person_id, coalesce(p.bot, false) as bot, coalesce(o.ours, false) as ours
  from pull_request i
  join public_repository r on r.id = i.repository_id
  left join account a on a.id = i.author_id
  left join person p on p.id = a.person_id
  left join affiliation_span s on s.person_id = p.id
    and s.from_day <= (i.created_at at time zone 'UTC')::date and (i.created_at at time zone 'UTC')::date < s.to_day
  left join organisation o on o.id = s.organisation_id;

create view public_issue as
  select i.id, i.repository_id, r.project_id, i.number, i.title, i.created_at, i.closed_at,
         i.author_id, p.id as person_id, coalesce(p.bot, false) as bot, coalesce(o.ours, false) as ours
  from issue i
  join public_repository r on r.id = i.repository_id
  left join account a on a.id = i.author_id
  left join person p on p.id = a.person_id
  left join affiliation_span s on s.person_id = p.id
    and s.from_day <= (i.created_at at time zone 'UTC')::date and (i.created_at at time zone 'UTC')::date < s.to_day
  left join organisation o on o.id = s.organisation_id
  where not i.deleted;

create view public_release as
  select l.id, l.repository_id, r.project_id, r.owner, r.name as repository, l.tag, l.name, l.prerelease, l.published_at
  from current_release l join public_repository r on r.id = l.repository_id;

-- The first day of a moment's month in UTC.
create function month_of(at timestamptz) returns date language sql immutable parallel safe as $$
  select date_trunc('month', at at time zone 'UTC')::date
$$;
