-- A search takes at most so many of each kind, and those whose title begins with what was typed (dev.stoa.search.SearchQueries).
create extension if not exists btree_gin;
drop index search_document_terms;
create index search_document_terms on search_document using gin (kind, terms);
create index search_document_start on search_document (left(title_words, 100) text_pattern_ops);
