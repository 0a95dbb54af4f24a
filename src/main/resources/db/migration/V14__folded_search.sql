-- Words as dev.stoa.site.SearchText compares them, for what has no column to be found by: without capitals and accents.
-- Not unaccent(): that is an extension, which the operator's own PostgreSQL need not have.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(words, nfkd),
    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]', '', 'g'))
$$;
