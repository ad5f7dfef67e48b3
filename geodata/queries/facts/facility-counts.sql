-- $1: districts, $2: kind or null, $3: lowest category or null
select f.located_ubigeo as ubigeo, count(*)::int as count
from facility f
where f.located_ubigeo = any($1::text[])
  and ($2::text is null or f.kind = $2::text)
  and ($3::text is null or f.category collate "C" >= $3::text)
group by f.located_ubigeo;
