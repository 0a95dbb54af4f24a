-- Settling runs for each page of commits that brings a new address: planned once a session (PL/pgSQL keeps its plans, SQL
-- functions plan at each call), and not at all for people of whom no rule says for whom they work. What is settled stays said
-- by wanted_bots and wanted_spans.

create or replace function resolve_bots(which bigint[]) returns void language plpgsql as $$
begin
  update person p set bot = w.bot from wanted_bots(which) w where p.id = w.person_id and p.bot <> w.bot;
end $$;

create or replace function resolve_affiliations(which bigint[]) returns void language plpgsql as $$
begin
  if not exists (select from affiliation where person_id = any(which))
    and not exists (select from affiliation_span where person_id = any(which))
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
