-- Associations; the geometry is the union of their members' shapes, null where no member is known.
select
  m.id, (
    select ST_Multi(ST_Union(s.shape))
    from mancomunidad_member mm
    join territory_shape s on s.ubigeo = mm.ubigeo and s.detail = 0
    where mm.mancomunidad_id = m.id
  ) as geometry,
  m.name, m.kind, m.mef_code as "mefCode", m.seat_ubigeo as seat, m.purpose, m.status,
  m.members_known as "membersKnown",
  (select count(*)::int from mancomunidad_member mm where mm.mancomunidad_id = m.id) as members,
  (
    select string_agg(mm.ubigeo, ',' order by mm.ubigeo collate "C")
    from mancomunidad_member mm
    where mm.mancomunidad_id = m.id
  ) as "memberCodes"
from mancomunidad m
