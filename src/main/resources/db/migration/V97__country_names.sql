-- One country, one name, whoever told of it (dev.stoa.site.geo.Country): conferences stood under "U.S.A.", groups under "USA".
create temporary table other_name (written text primary key, named text not null) on commit drop;
insert into other_name values
  ('U.S.A.', 'USA'), ('US', 'USA'), ('United States', 'USA'),
  ('U.K.', 'United Kingdom'), ('UK', 'United Kingdom'), ('England', 'United Kingdom'), ('Scotland', 'United Kingdom'),
  ('Wales', 'United Kingdom'), ('Czechia', 'Czech Republic'), ('Türkiye', 'Turkey'), ('Korea', 'South Korea'),
  ('China Mainland', 'China'), ('The Netherlands', 'Netherlands');

update edition set country = named, searchable = replace(searchable, lower(written), lower(named))
from other_name where country = written;
update user_group set country = named, searchable = replace(searchable, lower(written), lower(named))
from other_name where country = written;
