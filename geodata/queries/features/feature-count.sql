-- How many features fit, whatever the page.
select count(*)::int as matched
from {source} f
where {where};
