select id, number, region_ubigeo as region, provinces, districts, sectors, citation
from historical_cluster
order by number;
