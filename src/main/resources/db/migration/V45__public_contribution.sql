-- The ledger row by row as anybody may see it, beside public_activity which has it by day: the same rows, the same person,
-- organisation and bots, so that the rows behind a number are as many as the number says.
create view public_contribution as
  select c.repository_id, c.kind, c.source_key, c.credit, c.occurred_at, (c.occurred_at at time zone 'UTC')::date as day,
         c.subject, c.account_id, c.identity_id, r.project_id,
         p.id as person_id, coalesce(p.bot, false) as bot, p.hidden_at is not null as hidden,
         s.organisation_id, coalesce(o.ours, false) as ours
  from contribution c
  join repository r on r.id = c.repository_id and r.open_to_public and r.standing = 'OWN'
  join project v on v.id = r.project_id and v.visible
  left join account a on a.id = c.account_id
  left join commit_identity i on i.id = c.identity_id
  left join person p on p.id = coalesce(a.person_id, i.person_id)
  left join affiliation_span s on s.person_id = p.id and s.from_day <= (c.occurred_at at time zone 'UTC')::date
                              and (c.occurred_at at time zone 'UTC')::date < s.to_day
  left join organisation o on o.id = s.organisation_id
  where not c.removed;

-- The newest of all, without sorting ten million.
create index contribution_newest_idx on contribution (occurred_at desc);

-- A login that its owner gave up and another account took names the other one. The one who had it has a number then, so that
-- a handle never means two people.
create or replace view public_person as
  select p.id, p.bot, main.id as account_id, main.login, main.avatar_url,
         case when main.login is null or exists (
                select from account other
                where lower(other.login) = lower(main.login) and other.id <> main.id and other.person_id <> p.id
                  and (other.trust, other.as_of, other.id) > (main.trust, main.as_of, main.id))
              then '~' || p.id else main.login end as handle,
         coalesce(p.name, shown_name(main.name), main.login, shown_name(address.name), 'Unknown') as name
  from person p
  left join lateral (select id, login, name, avatar_url, trust, as_of from account a where a.person_id = p.id
                     order by trust desc, id limit 1) main on true
  left join lateral (select name from commit_identity i where i.person_id = p.id
                     order by as_of desc, id limit 1) address on main.id is null
  where p.hidden_at is null and (main.id is not null or address.name is not null);

-- What an organisation is called where one word must do: its name, or its slug where another has the same name.
create view public_organisation as
  select id, slug, name, ours,
         case when exists (select from organisation other where lower(other.name) = lower(o.name) and other.id <> o.id)
              then slug else name end as called
  from organisation o;
create index organisation_name_idx on organisation (lower(name));
