-- What a .mailmap of our own repositories means for people: addresses that it calls by one proper address belong to one
-- person. GitHub's word on an account goes before it, and staff's merge before both.

-- Addresses, and the proper address that a mailmap gives them (an address that is called proper is its own).
create view mailmap_identity as
  select distinct on (i.id) i.id, e.proper_email
  from commit_identity i
  join mailmap_entry e on (e.commit_email = i.email and (e.commit_name is null or lower(e.commit_name) = lower(i.name)))
    or e.proper_email = i.email
  join repository r on r.id = e.repository_id and r.standing = 'OWN'
  where e.proper_email is not null
  order by i.id, (e.commit_email = i.email) desc, e.commit_name nulls last, e.repository_id, e.proper_email;

-- For each address its person by mailmap: that of the account which one of the addresses has, else of the proper address,
-- else of the one that was there first.
create function mailmap_person(which bigint[]) returns table (id bigint, person_id bigint) language sql stable as $$
  select distinct on (m.id) m.id, i.person_id
  from mailmap_identity m
  join mailmap_identity o on o.proper_email = m.proper_email
  join commit_identity i on i.id = o.id
  where m.id = any(which) and i.person_id is not null and i.linked_by <> 'MERGE'
  order by m.id, (i.account_id is not null) desc, (i.email = m.proper_email) desc, i.id
$$;

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
create function same_by_mailmap(which bigint[]) returns bigint[] language sql stable as $$
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

create function mailmap_changed() returns trigger language plpgsql as $$
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

create trigger mailmap_entry_inserted after insert on mailmap_entry referencing new table as come
  for each statement execute function mailmap_changed();
create trigger mailmap_entry_updated after update on mailmap_entry referencing old table as gone new table as come
  for each statement execute function mailmap_changed();
create trigger mailmap_entry_deleted after delete on mailmap_entry referencing old table as gone
  for each statement execute function mailmap_changed();

select settle_identities(same_by_mailmap(array(
  select i.id from commit_identity i join mailmap_entry e on e.commit_email = i.email)));
