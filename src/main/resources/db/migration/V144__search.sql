-- The search of the whole site. search_source says what can be found, by today's rules of what visitors may see; its rows are
-- kept, with what makes them found, in search_document, which a step of the pipeline brings up to date (dev.stoa.search). What
-- is shown of a hit is always taken from search_source: whoever was hidden a moment ago is not shown.

create extension if not exists pg_trgm;

-- How the words of a language are reduced to their stems; a language that we do not know keeps its words as they are.
create function search_language(language text) returns regconfig language sql immutable parallel safe as $$
  select case lower(left(coalesce(language, 'en'), 2))
           when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'sv' then 'swedish'::regconfig
           else 'simple'::regconfig end
$$;

-- A title counts most, as it is written and by its stems; then names, places and topics; then the text.
create function search_terms(title text, words text, body text, language text)
  returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('simple', folded(title)), 'A')
      || setweight(to_tsvector(search_language(language), folded(title)), 'B')
      || setweight(to_tsvector('simple', folded(words)), 'B')
      || setweight(to_tsvector(search_language(language), folded(body)), 'D')
$$;

create table search_document (
  kind        text not null check (kind in ('PROJECT', 'PERSON', 'EVENT', 'GROUP', 'TALK', 'ARTICLE')),
  ref         text not null,
  href        text not null,
  title       text not null,
  -- Also found by, and not shown.
  words       text not null,
  body        text not null,
  -- BCP 47.
  language    text,
  on_day      date,
  title_words text not null generated always as (folded(title)) stored,
  terms       tsvector not null generated always as (search_terms(title, words, body, language)) stored,
  primary key (kind, ref)
);
create index search_document_terms on search_document using gin (terms);
-- For what was typed wrong.
create index search_document_title on search_document using gin (title_words gin_trgm_ops);

create view search_source as
  select 'PROJECT' as kind, id::text as ref, '/projects/' || slug as href, name as title,
         concat_ws(' ', language, array_to_string(topics, ' ')) as words, description as body, 'en' as language,
         null::date as on_day
  from public_project
  union all
  select 'PERSON', id::text, '/people/' || handle, name, handle, '', null, null
  from public_person where not bot
  union all
  select 'EVENT', slug, '/events/' || slug, title,
         concat_ws(' ', group_name, array_to_string(topics, ' ')),
         concat_ws(', ', venue, city, country, case when online then 'online' end), 'en', starts_on
  from listed_event
  union all
  select 'GROUP', id::text, '/groups/' || slug, name, array_to_string(topics, ' '),
         concat_ws(', ', city, country), 'en', null
  from user_group where status in ('ACTIVE', 'PAUSED', 'RETIRED')
  union all
  select 'TALK', t.slug, '/talks/' || t.slug, t.title, array_to_string(t.topics, ' '),
         left(regexp_replace(t.abstract, '[*_#`>\[\]]+', '', 'g'), 4000), t.language, coalesce(e.starts_on, o.starts_on)
  from talk t
  left join edition e on e.id = t.edition_id
  left join occurrence o on o.id = t.occurrence_id and o.state <> 'DRAFT' and not o.dropped
  left join user_group g on g.id = o.group_id
  where t.shown and (e.id is not null or g.status in ('ACTIVE', 'PAUSED', 'RETIRED'));
