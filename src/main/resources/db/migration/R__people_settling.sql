-- How people are settled: who is behind an account or an address, who is a bot, for whom somebody works on which day. The one
-- place to read and to change it; the migrations before V60 have its history. It runs anew at the next start after it changed.
-- A change that means something else for people who are there already settles them at the end of this file.

-- Bots ---------------------------------------------------------------------------------------------------------------

create or replace function wanted_bots(which bigint[]) returns table (person_id bigint, bot boolean) language sql stable as $$
  select p.id, coalesce(p.bot_verdict,
      exists (select from account a where a.person_id = p.id and (a.bot
        or lower(a.login) in (select name from known_bot)
        or exists (select from bot_rule r where lower(a.login) like like_pattern(r.pattern))))
      or exists (select from commit_identity i where i.person_id = p.id and (i.bot
        or lower(i.name) in (select name from known_bot)
        or exists (select from bot_rule r where lower(i.name) like like_pattern(r.pattern)))))
  from person p where p.id = any(which)
$$;

-- In PL/pgSQL, here and below: settling runs for each page of commits that brings a new address, and PL/pgSQL plans once a
-- session where SQL functions plan at each call.
create or replace function resolve_bots(which bigint[]) returns void language plpgsql as $$
begin
  update person p set bot = w.bot from wanted_bots(which) w where p.id = w.person_id and p.bot <> w.bot;
end $$;

-- Affiliations -------------------------------------------------------------------------------------------------------

-- By domain a person works where the newest domain says: each organisation from the first commit that came from it, the
-- first of them from ever. Most people have one, and nobody needs to know the days then.
create or replace function domain_claims(which bigint[])
  returns table (person_id bigint, organisation_id bigint, from_day date, to_day date, claim bigint) language sql stable as $$
  with seen as (
    select i.person_id, r.id as rule, r.organisation_id, r.from_day, r.to_day,
           (select min(d.day) from activity_day d where d.identity_id = i.id) as first_day
    from commit_identity i
    join lateral (select * from domain_rule r where i.domain = r.domain or i.domain like '%.' || r.domain
                  order by length(r.domain) desc limit 1) r on true
    where i.person_id = any(which)),
  employer as (
    select person_id, organisation_id, min(rule) as rule, min(first_day) as first_day,
           min(coalesce(from_day, '-infinity')) as from_day, max(coalesce(to_day, 'infinity')) as to_day
    from seen group by 1, 2),
  ordered as (
    select *, row_number() over w as place,
           lead(coalesce(first_day, 'infinity'), 1, 'infinity') over w as next_day
    from employer window w as (partition by person_id order by first_day nulls last, rule))
  select person_id, organisation_id,
         greatest(from_day, case when place = 1 then '-infinity' else coalesce(first_day, 'infinity') end),
         least(to_day, next_day), rule
  from ordered
$$;

-- For each day the most trusted claim: staff's, a register's, membership on GitHub, the domain of an address.
create or replace function wanted_spans(which bigint[])
  returns table (person_id bigint, from_day date, to_day date, organisation_id bigint, source text) language sql stable as $$
  with recursive claim as (
    select person_id, organisation_id, coalesce(from_day, '-infinity') as from_day, coalesce(to_day, 'infinity') as to_day,
           source, case source when 'MANUAL' then 3 when 'VERIFIED' then 2 else 1 end as trust, id
    from affiliation where person_id = any(which)
    union all
    select a.person_id, w.organisation_id, m.from_day, m.to_day, 'MEMBERSHIP', 1, w.id
    from account a join membership m on m.account_id = a.id join organisation_owner w on w.owner = m.owner
    where a.person_id = any(which)
    union all
    select person_id, organisation_id, from_day, to_day, 'DOMAIN', 0, claim from domain_claims(which) where from_day < to_day),
  -- To whom an organisation belongs since when: itself from ever, then its owner, the owner's owner.
  lineage (part, whole, since, depth) as (
    select id, id, '-infinity'::date, 0 from organisation where id in (select organisation_id from claim)
    union all
    select l.part, o.parent_id, greatest(l.since, o.parent_since), l.depth + 1
    from lineage l join organisation o on o.id = l.whole where o.parent_id is not null and l.depth < 8),
  edge as (
    select person_id, from_day as day from claim
    union select person_id, to_day from claim where to_day < 'infinity'
    union select c.person_id, l.since from claim c join lineage l on l.part = c.organisation_id
      where l.since > c.from_day and l.since < c.to_day),
  piece as (
    select person_id, day as from_day, lead(day, 1, 'infinity'::date) over (partition by person_id order by day) as to_day from edge),
  chosen as (
    select distinct on (p.person_id, p.from_day) p.person_id, p.from_day, p.to_day, c.organisation_id, c.source
    from piece p join claim c on c.person_id = p.person_id and c.from_day <= p.from_day and c.to_day >= p.to_day
    order by p.person_id, p.from_day, c.trust desc, c.from_day desc, c.id desc)
  select c.person_id, c.from_day, c.to_day, l.whole, c.source
  from chosen c join lateral (select whole from lineage l where l.part = c.organisation_id and l.since <= c.from_day
                              order by depth desc limit 1) l on true
$$;

-- Nothing is asked for people of whom no rule says for whom they work: most of them.
create or replace function resolve_affiliations(which bigint[]) returns void language plpgsql as $$
begin
  if not exists (select from affiliation where person_id = any(which))
    and not exists (select from affiliation_span where person_id = any(which))
    and not exists (select from account a join membership m on m.account_id = a.id where a.person_id = any(which))
    and not exists (select from commit_identity i join domain_rule r on i.domain = r.domain or i.domain like '%.' || r.domain
                    where i.person_id = any(which)) then
    return;
  end if;
  with wanted as materialized (select * from wanted_spans(which)),
  gone as (
    delete from affiliation_span s where s.person_id = any(which) and not exists (
      select from wanted w where w.person_id = s.person_id and w.from_day = s.from_day))
  insert into affiliation_span as s (person_id, from_day, to_day, organisation_id, source)
  select person_id, from_day, to_day, organisation_id, source from wanted order by person_id, from_day
  on conflict (person_id, from_day) do update
    set to_day = excluded.to_day, organisation_id = excluded.organisation_id, source = excluded.source
  where (s.to_day, s.organisation_id, s.source) is distinct from (excluded.to_day, excluded.organisation_id, excluded.source);
end $$;

create or replace function resolve_people(which bigint[]) returns void language plpgsql as $$
begin
  perform resolve_bots(which);
  perform resolve_affiliations(which);
end $$;

-- Accounts -----------------------------------------------------------------------------------------------------------

-- Everybody gets a person. A member of old may make the first contribution today.
create or replace function settle_accounts() returns trigger language plpgsql as $$
begin
  if not exists (select from come) then return null; end if;
  with fresh as (
    select id, nextval(pg_get_serial_sequence('person', 'id')) as person from come where person_id is null),
  born as (insert into person (id) select person from fresh)
  update account a set person_id = f.person from fresh f where a.id = f.id;
  perform resolve_bots(array(select a.person_id from account a join come c on c.id = a.id));
  perform resolve_affiliations(array(
    select a.person_id from account a join come c on c.id = a.id where exists (select from membership m where m.account_id = a.id)));
  return null;
end $$;

-- An account that changed its login or type may have become a bot, or ceased to be one.
create or replace function look_at_accounts_again() returns trigger language plpgsql as $$
declare
  changed bigint[];
begin
  if not exists (select from come) then return null; end if;
  changed := array(
    select c.person_id from come c join gone g on g.id = c.id
    where c.person_id is not null and (c.login, c.type) is distinct from (g.login, g.type));
  if changed <> '{}' then perform resolve_bots(changed); end if;
  return null;
end $$;

-- Addresses ----------------------------------------------------------------------------------------------------------

-- For each address its person by mailmap: that of the account which one of the addresses has, else of the proper address,
-- else of the one that was there first.
create or replace function mailmap_person(which bigint[]) returns table (id bigint, person_id bigint) language sql stable as $$
  select distinct on (m.id) m.id, i.person_id
  from mailmap_identity m
  join mailmap_identity o on o.proper_email = m.proper_email
  join commit_identity i on i.id = o.id
  where m.id = any(which) and i.person_id is not null and i.linked_by <> 'MERGE'
  order by m.id, (i.account_id is not null) desc, (i.email = m.proper_email) desc, i.id
$$;

-- Where these addresses belong by what is known now. Persons that are left without anything are taken away.
create or replace function settle_identities(which bigint[]) returns void language plpgsql as $$
declare
  before bigint[];
begin
  before := array(select person_id from commit_identity where id = any(which) and person_id is not null);
  update commit_identity i set person_id = a.person_id, linked_by = 'ACCOUNT'
  from account a where i.id = any(which) and a.id = i.account_id and i.linked_by <> 'MERGE'
    and (i.linked_by, i.person_id) is distinct from ('ACCOUNT', a.person_id);
  with fresh as (
    select id, nextval(pg_get_serial_sequence('person', 'id')) as person from commit_identity i
    where id = any(which) and account_id is null
      and (person_id is null or linked_by = 'ACCOUNT'
        or linked_by = 'MAILMAP' and not exists (select from mailmap_identity m where m.id = i.id))),
  born as (insert into person (id) select person from fresh)
  update commit_identity i set person_id = f.person, linked_by = 'OWN' from fresh f where i.id = f.id;
  -- Most companies have none, and this runs for each page of commits that brings a new address.
  if exists (select from mailmap_entry) then
    update commit_identity i set person_id = m.person_id, linked_by = 'MAILMAP'
    from mailmap_person(which) m where i.id = m.id and i.account_id is null and i.linked_by <> 'MERGE' and i.person_id <> m.person_id;
  end if;
  perform resolve_people(before || array(select person_id from commit_identity where id = any(which)));
  with empty as (
    select id from person p where p.id = any(before)
      and not exists (select from account a where a.person_id = p.id)
      and not exists (select from commit_identity i where i.person_id = p.id)
      and not exists (select from affiliation f where f.person_id = p.id)
      and not exists (select from people_decision d where d.person_id = p.id)
      and p.name is null and p.hidden_at is null and p.bot_verdict is null),
  unspanned as (delete from affiliation_span where person_id in (select id from empty))
  delete from person where id in (select id from empty);
end $$;

-- Who is new, and whom a mailmap calls the same.
create or replace function same_by_mailmap(which bigint[]) returns bigint[] language sql stable as $$
  select array(select unnest(which) union
    select o.id from mailmap_identity m join mailmap_identity o on o.proper_email = m.proper_email where m.id = any(which))
$$;

create or replace function identities_arrived() returns trigger language plpgsql as $$
begin
  perform settle_identities(array(select id from come));
  if exists (select from mailmap_entry) then
    perform settle_identities(same_by_mailmap(array(select id from come)));
  end if;
  return null;
end $$;

create or replace function look_at_identities_again() returns trigger language plpgsql as $$
declare
  moved bigint[] := array(
    select c.id from come c join gone g on g.id = c.id where c.account_id is distinct from g.account_id);
  renamed bigint[] := array(
    select c.person_id from come c join gone g on g.id = c.id where c.person_id is not null and c.name is distinct from g.name);
begin
  if moved <> '{}' then
    perform settle_identities(moved);
    perform settle_identities(same_by_mailmap(moved));
  end if;
  if renamed <> '{}' then perform resolve_bots(renamed); end if;
  return null;
end $$;

create or replace function mailmap_changed() returns trigger language plpgsql as $$
declare
  emails text[];
begin
  if tg_op = 'INSERT' then
    emails := array(select commit_email from come union select proper_email from come);
  elsif tg_op = 'DELETE' then
    emails := array(select commit_email from gone union select proper_email from gone);
  else
    emails := array(select commit_email from come union select proper_email from come
      union select commit_email from gone union select proper_email from gone);
  end if;
  perform settle_identities(same_by_mailmap(array(select id from commit_identity where email = any(emails))));
  return null;
end $$;

-- Decisions ----------------------------------------------------------------------------------------------------------

-- Everybody whose organisation or bot the rows of a decision may change: asked after the rows were changed.
create or replace function people_meant(changed jsonb) returns bigint[] language sql stable as $$
  with recursive image as (
    select r ->> 'table' as tab, (r ->> 'id')::bigint as id, side.image
    from jsonb_array_elements(changed) r cross join lateral (values (r -> 'before'), (r -> 'after')) side (image)),
  part (id) as (
    select id from image where tab = 'organisation' and image ?| array['parent_id', 'parent_since']
    union
    select o.id from part p join organisation o on o.parent_id = p.id),
  domain as (
    select image ->> 'domain' as domain from image where tab = 'domain_rule'
    union select r.domain from image join domain_rule r on r.id = image.id where tab = 'domain_rule'
    union select r.domain from part join domain_rule r on r.organisation_id = part.id),
  owner as (
    select image ->> 'owner' as owner from image where tab = 'organisation_owner'
    union select w.owner from image join organisation_owner w on w.id = image.id where tab = 'organisation_owner'
    union select w.owner from part join organisation_owner w on w.organisation_id = part.id),
  pattern as (
    select like_pattern(image ->> 'pattern') as pattern from image where tab = 'bot_rule'),
  meant as (
    select id from image where tab = 'person'
    union select (image ->> 'person_id')::bigint from image where tab in ('account', 'commit_identity', 'affiliation')
    union select f.person_id from image join affiliation f on f.id = image.id where tab = 'affiliation'
    union select f.person_id from part join affiliation f on f.organisation_id = part.id
    union select i.person_id from domain d join commit_identity i on i.domain = d.domain or i.domain like '%.' || d.domain
    union select a.person_id from owner w join membership m on m.owner = w.owner join account a on a.id = m.account_id
    union select a.person_id from pattern p join account a on lower(a.login) like p.pattern
    union select i.person_id from pattern p join commit_identity i on lower(i.name) like p.pattern)
  select array(select p.id from meant m join person p on p.id = m.id order by 1)
$$;

-- Draws the consequences of changed rows and answers who was meant. Addresses that belong to an account follow it.
create or replace function settle_decision(changed jsonb) returns bigint[] language plpgsql as $$
declare
  meant bigint[];
begin
  update commit_identity i set person_id = a.person_id
  from account a
  where a.id in (select (r ->> 'id')::bigint from jsonb_array_elements(changed) r where r ->> 'table' = 'account')
    and i.account_id = a.id and i.linked_by = 'ACCOUNT' and i.person_id <> a.person_id;
  -- Back on its own, an address may have got an account meanwhile.
  perform settle_identities(array(
    select i.id from jsonb_array_elements(changed) r join commit_identity i on i.id = (r ->> 'id')::bigint
    where r ->> 'table' = 'commit_identity' and i.account_id is not null and i.linked_by = 'OWN'));
  meant := people_meant(changed);
  perform resolve_people(meant);
  return meant;
end $$;
