select a, b, kind, shared_m as "sharedMeters", longest_run_m as "longestRunMeters"
from contiguity
order by a, b;
