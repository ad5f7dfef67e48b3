select id, title, publisher, licence, vintage, url, sha256, bytes::float8 as bytes
from source
order by id collate "C";
