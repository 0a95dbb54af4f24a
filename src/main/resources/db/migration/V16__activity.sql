-- Activity as it is asked for: with the person behind it, the organisation of that day, and whether it is a bot, all as the
-- rules say now.

-- Whose a repository is: the company's own, one that it follows upstream, or another's where its people contributed.
alter table repository add column standing text not null default 'OWN' check (standing in ('OWN', 'UPSTREAM', 'ELSEWHERE'));

-- People put an address where git wants their name: all from it on is left out.
create function shown_name(name text) returns text language sql immutable parallel safe as $$
  select nullif(regexp_replace(ltrim(name, '<@ '), '\s*[<@].*$', ''), '')
$$;

-- A person as anybody may see it. The handle is the login of the first account, or ~ and a number where there is none.
create view public_person as
  select p.id, p.bot, main.id as account_id, main.login, main.avatar_url,
         coalesce(main.login, '~' || p.id) as handle,
         coalesce(p.name, shown_name(main.name), main.login, shown_name(address.name), 'Unknown') as name
  from person p
  left join lateral (select id, login, name, avatar_url from account a where a.person_id = p.id
                     order by trust desc, id limit 1) main on true
  left join lateral (select name from commit_identity i where i.person_id = p.id
                     order by as_of desc, id limit 1) address on main.id is null
  where p.hidden_at is null and (main.id is not null or address.name is not null);

drop view public_activity;
drop view our_account;
drop table company_domain;

-- Everything, for staff.
create view activity as
  select d.repository_id, d.day, d.kind, d.contributions, d.credits, d.account_id, d.identity_id,
         p.id as person_id, coalesce(p.bot, false) as bot, p.hidden_at is not null as hidden,
         s.organisation_id, coalesce(o.ours, false) as ours
  from activity_day d
  left join account a on a.id = d.account_id
  left join commit_identity i on i.id = d.identity_id
  left join person p on p.id = coalesce(a.person_id, i.person_id)
  left join affiliation_span s on s.person_id = p.id and s.from_day <= d.day and d.day < s.to_day
  left join organisation o on o.id = s.organisation_id;

-- What anybody may see of the company's own projects. Names come from public_person, which has no hidden ones.
create view public_activity as
  select a.*, r.project_id
  from activity a
  join repository r on r.id = a.repository_id and r.open_to_public and r.standing = 'OWN'
  join project p on p.id = r.project_id and p.visible;
