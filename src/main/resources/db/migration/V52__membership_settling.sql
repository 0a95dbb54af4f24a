-- A member of a GitHub organisation works somewhere although nobody else says so: not passed over when people are settled.
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
