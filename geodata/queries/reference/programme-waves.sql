select
  wave, starts_on as "startsOn", clusters, clusters_by_region as "clustersByRegion",
  total_regional_governments as "totalRegionalGovernments",
  total_provincial_governments as "totalProvincialGovernments",
  total_district_governments as "totalDistrictGovernments", total_governments as "totalGovernments"
from programme_wave
order by wave;
