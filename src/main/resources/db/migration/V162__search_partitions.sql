-- A search asks each kind for at most so many documents (dev.stoa.search.SearchQueries). By kind lies together what is asked for
-- together: how often a word occurs there decides how it is looked for, and whatever is everywhere is found without looking far.
alter table search_document rename to search_document_whole;
alter table search_document_whole rename constraint search_document_pkey to search_document_whole_pkey;

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
) partition by list (kind);

create table search_document_project partition of search_document for values in ('PROJECT');
create table search_document_person partition of search_document for values in ('PERSON');
create table search_document_event partition of search_document for values in ('EVENT');
create table search_document_group partition of search_document for values in ('GROUP');
create table search_document_talk partition of search_document for values in ('TALK');
create table search_document_article partition of search_document for values in ('ARTICLE');

insert into search_document (kind, ref, href, title, words, body, language, on_day)
  select kind, ref, href, title, words, body, language, on_day from search_document_whole;
drop table search_document_whole;

create index search_document_terms on search_document using gin (terms);
-- For what was typed wrong.
create index search_document_title on search_document using gin (title_words gin_trgm_ops);
create index search_document_start on search_document (left(title_words, 100) text_pattern_ops);
