-- A search takes at most so many of each kind, and those whose title begins with what was typed (dev.stoa.search.SearchQueries).
create extension if not exists btree_gin;
drop index search_document_terms;
create index search_document_terms on search_document using gin (kind, terms);
create index search_document_start on search_document (left(title_words, 100) text_pattern_ops);
-- A hit is shown as search_source has it, which knows rows by the text of their ids.
create index project_ref on project ((id::text));
create index person_ref on person ((id::text));
create index user_group_ref on user_group ((id::text));
