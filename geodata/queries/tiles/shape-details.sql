-- The levels of detail that shapes are stored at
select d.detail, d.tolerance_m as "toleranceMeters" from shape_detail d order by d.detail;
