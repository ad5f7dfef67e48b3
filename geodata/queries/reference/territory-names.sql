select ubigeo, name
from territory
order by ubigeo collate "C";
