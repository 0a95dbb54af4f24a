-- What a project is found by, folded once when it is written and not with every question: its own words, else those of the
-- repository that lends them (public_project), and all its topics.

-- array_to_string is not marked immutable, as some types print by a setting; text does not.
create function joined(words text[]) returns text language sql immutable parallel safe as $$
  select array_to_string(words, ' ')
$$;

alter table project
  add column name_words text not null generated always as (folded(name)) stored,
  add column description_words text generated always as (nullif(folded(description), '')) stored;
alter table repository
  add column description_words text generated always as (nullif(folded(description), '')) stored,
  add column topic_words text not null generated always as (folded(joined(topics))) stored;

create view project_words as
  select p.id as project_id,
         concat_ws(' ', p.name_words, coalesce(p.description_words, r.description), r.topics) as words
  from project p
  cross join lateral (
    select (array_agg(description_words order by stars desc, id))[1] as description, string_agg(topic_words, ' ') as topics
    from repository where project_id = p.id and open_to_public) r;
