-- $1: ubigeos, $2: detail of each, $3: shapes as hexadecimal EWKB
insert into territory_shape (ubigeo, detail, shape)
select ubigeo, detail, shape::geometry
from unnest($1::text[], $2::int[], $3::text[]) as row (ubigeo, detail, shape);
