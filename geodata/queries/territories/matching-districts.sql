-- Codes of all districts that fit
select t.ubigeo
from territory t
where t.level = 'DISTRICT' and {where} and {space}
order by t.ubigeo collate "C";
