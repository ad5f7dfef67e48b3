select
  a, b, decision, reason_es as "reasonEs", reason_en as "reasonEn", distance_m as "distanceMeters",
  source_id as source
from reviewed_contiguity
order by a, b;
