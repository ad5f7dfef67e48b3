select asked.ubigeo, asked.year as "askedYear", p.year, p.people, p.quality, p.source_id as "sourceId" from unnest($1::text[], $2::int[]) as asked (ubigeo, year) cross join lateral ( select * from population p where p.ubigeo = asked.ubigeo and (asked.year = 0 or p.year = asked.year) order by p.year desc limit 1 ) p;

select parent.ubigeo as "parentUbigeo", ( select count(*)::int from territory t where t.level = $1::text and t.province_ubigeo = parent.ubigeo and true and true ) as count from unnest($2::text[]) as parent (ubigeo);

select parent.ubigeo as "parentUbigeo", ( select count(*)::int from territory t where t.level = $1::text and t.region_ubigeo = parent.ubigeo and true and true ) as count from unnest($2::text[]) as parent (ubigeo);

select parent.ubigeo as "parentUbigeo", ( select count(*)::int from territory t where t.level = $1::text and true and (t.ubigeo collate "C" >= $2::text) and true ) as count from unnest($3::text[]) as parent (ubigeo);

select parent.ubigeo as "parentUbigeo", page.* from unnest($1::text[]) as parent (ubigeo) cross join lateral ( select t.ubigeo, t.name, json_build_array(((select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1) is null), coalesce((select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1), 0), t.ubigeo collate "C")::text as keys from territory t where t.level = $2::text and t.province_ubigeo = parent.ubigeo and true and true and true order by ((select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1) is null) asc, coalesce((select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1), 0) desc, t.ubigeo collate "C" asc limit $3::int ) page;

select parent.ubigeo as "parentUbigeo", page.* from unnest($1::text[]) as parent (ubigeo) cross join lateral ( select t.ubigeo, t.name, json_build_array(t.search_name collate "C", t.ubigeo collate "C")::text as keys from territory t where t.level = $2::text and true and (t.ubigeo collate "C" >= $3::text) and true and true order by t.search_name collate "C" asc, t.ubigeo collate "C" asc limit $4::int ) page;

select parent.ubigeo as "parentUbigeo", page.* from unnest($1::text[]) as parent (ubigeo) cross join lateral ( select t.ubigeo, t.name, json_build_array(t.ubigeo collate "C")::text as keys from territory t where t.level = $2::text and t.region_ubigeo = parent.ubigeo and true and true and true order by t.ubigeo collate "C" asc limit $3::int ) page;
