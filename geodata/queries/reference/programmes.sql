select
  id, name, summary, funders, partners, starts_on as "startsOn", ends_on as "endsOn",
  budget_amount::text as "budgetAmount", budget_currency as "budgetCurrency", territories, sectors, targets,
  citation
from programme
order by id collate "C";
