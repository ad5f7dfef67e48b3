select
  id, title, search_text as "searchText", territories, government_level as "governmentLevel",
  implementing_area as "implementingArea", objective, tools, description, results, beneficiaries, sector,
  maturity, criterion, sustainability, recognition, citation
from good_practice
order by id collate "C";
