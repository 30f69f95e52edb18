-- Of those open and rated at the end of this quarter and of the one before (rule R21): the rating
-- reduced. Both come from this quarter's own file, which holds every rating of a case.
WITH open_at_both AS (
  SELECT *, last_day(period_end - INTERVAL 3 MONTH) AS day_before
  FROM cse_risk_ratings_at
  WHERE (closed_date IS NULL OR closed_date > period_end)
    AND opened_date <= last_day(period_end - INTERVAL 3 MONTH)
    AND assessment_date <= period_end
    AND coalesce(risk_level, 'unknown') <> 'unknown'
    AND under_18(birth_month, period_end)
),
now_rated AS (
  SELECT * FROM open_at_both
  QUALIFY row_number() OVER (
    PARTITION BY period, child_ref ORDER BY assessment_date DESC, line DESC) = 1
),
then_rated AS (
  SELECT period, child_ref, risk_level FROM open_at_both
  WHERE assessment_date <= day_before
  QUALIFY row_number() OVER (
    PARTITION BY period, child_ref ORDER BY assessment_date DESC, line DESC) = 1
)
SELECT n.entry, n.sheet, n.line, n.area, n.period, n.child_ref AS key,
  CASE WHEN list_position(['LOW', 'MEDIUM', 'HIGH'], n.risk_level)
    < list_position(['LOW', 'MEDIUM', 'HIGH'], t.risk_level) THEN 1 ELSE 0 END AS numerator,
  1 AS denominator
FROM now_rated n
JOIN then_rated t ON t.period = n.period AND t.child_ref = n.child_ref
