-- $1: RENIEC or SUNAT, $2: the code in that system
select t.ubigeo
from territory t
where case $1::text when 'RENIEC' then t.reniec_ubigeo else t.sunat_ubigeo end = $2::text;
