-- The letter that tells an asker politely that we do not sponsor: what staff made of the text that the code brings.
create table letter_template (
    kind     text primary key check (kind in ('DECLINED')),
    text     text not null check (text <> ''),
    version  int not null
);
