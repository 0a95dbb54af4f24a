-- The sample world's rule was set beside the trail of decisions: every rule stands in it now, and can be undone from there.
insert into people_decision (at, actor, kind, summary, rows)
select now(), 'Stoa', 'DOMAIN_RULE', 'Whoever commits from ' || r.domain || ' works for ' || o.name,
       jsonb_build_array(row_image('domain_rule', null, to_jsonb(r)))
from domain_rule r
join organisation o on o.id = r.organisation_id
where not exists (
  select from people_decision d where d.rows @> jsonb_build_array(jsonb_build_object('table', 'domain_rule', 'id', r.id)));
