-- What visitors may see, said once: every public question about projects and activity begins here.

-- A visible project with at least one repository that is open to the public; the most starred one lends its words.
create view public_project as
  select p.id, p.slug, p.name,
         coalesce(nullif(p.description, ''), main.description, '') as description,
         main.language, r.stars, r.forks, r.open_issues, r.archived, r.pushed_at, r.topics
  from project p
  join lateral (select sum(stars)::bigint as stars, sum(forks)::bigint as forks, sum(open_issues)::bigint as open_issues,
                       bool_and(archived) as archived, max(pushed_at) as pushed_at, count(*) as repositories,
                       array(select distinct unnest(topics) from repository t where t.project_id = p.id and t.open_to_public order by 1) as topics
                from repository where project_id = p.id and open_to_public) r on r.repositories > 0
  join lateral (select description, language from repository where project_id = p.id and open_to_public
                order by stars desc, id limit 1) main on true
  where p.visible;

-- Activity of what is public, with who it was: the account when one is known, else the commit identity; whether it is a bot
-- and whether it is one of our people, both as the rules say now.
create view public_activity as
  select d.repository_id, r.project_id, d.day, d.kind, d.contributions, d.credits,
         who.account_id,
         case when who.account_id is null then d.identity_id end as identity_id,
         coalesce(a.bot, false) or coalesce(i.bot, false) as bot,
         c.domain is not null or o.account_id is not null as ours
  from activity_day d
  join repository r on r.id = d.repository_id and r.open_to_public
  join project p on p.id = r.project_id and p.visible
  left join commit_identity i on i.id = d.identity_id
  cross join lateral (select coalesce(d.account_id, i.account_id) as account_id) who
  left join account a on a.id = who.account_id
  left join company_domain c on c.domain = i.domain
  left join our_account o on o.account_id = who.account_id;
