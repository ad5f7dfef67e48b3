select
  id, programme_id as "programmeId", name, summary, search_text as "searchText", sectors, partners,
  starts_on as "startsOn", ends_on as "endsOn", budget_amount::text as "budgetAmount",
  budget_currency as "budgetCurrency", status, territories, results, citation
from intervention
order by id collate "C";
