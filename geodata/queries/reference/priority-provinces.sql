select ubigeo, reason, citation
from priority_province
order by ubigeo;
