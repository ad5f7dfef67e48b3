select
  m.id, m.name, m.kind, m.mef_code as "mefCode", m.seat_ubigeo as seat, m.purpose, m.status,
  m.members_known as "membersKnown", m.citation,
  coalesce(
    json_agg(
      json_build_object(
        'ubigeo', mm.ubigeo, 'level', mm.level, 'sourceYear', mm.source_year, 'sourceUrl', mm.source_url,
        'note', mm.note
      )
      order by mm.ubigeo
    ) filter (where mm.ubigeo is not null),
    '[]'
  ) as members
from mancomunidad m
left join mancomunidad_member mm on mm.mancomunidad_id = m.id
group by m.id
order by m.search_name collate "C", m.id collate "C";
