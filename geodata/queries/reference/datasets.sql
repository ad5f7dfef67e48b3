select id, edition, version, boundaries, row_count as "rowCount", source_ids as "sourceIds", loaded_at as "loadedAt"
from dataset
order by id collate "C";
