-- Of those open and rated at the end of this quarter and of the one before (rule R21): the rating
-- reduced (a), raised (b) or the same (c). Both come from this quarter's own file, which holds every
-- rating of a case. Whose latest rating is no known one is not rated, whatever it was earlier.
WITH open_at_both AS (
  SELECT *, last_day(period_end - INTERVAL 3 MONTH) AS day_before
  FROM cse_risk_ratings_at
  WHERE (closed_date IS NULL OR closed_date > period_end)
    AND opened_date <= last_day(period_end - INTERVAL 3 MONTH)
    AND assessment_date <= period_end
    AND under_18(birth_month, period_end)
),
now_rated AS (
  SELECT *, list_position(['LOW', 'MEDIUM', 'HIGH'], risk_level) AS level FROM open_at_both
  QUALIFY row_number() OVER (
    PARTITION BY period, child_ref ORDER BY assessment_date DESC, line DESC) = 1
),
then_rated AS (
  SELECT period, child_ref, list_position(['LOW', 'MEDIUM', 'HIGH'], risk_level) AS level
  FROM open_at_both
  WHERE assessment_date <= day_before
  QUALIFY row_number() OVER (
    PARTITION BY period, child_ref ORDER BY assessment_date DESC, line DESC) = 1
)
SELECT n.entry, n.sheet, n.line, n.area, n.period, n.child_ref AS key,
  CASE
    WHEN '{line}' = 'CS03a' AND n.level < t.level THEN 1
    WHEN '{line}' = 'CS03b' AND n.level > t.level THEN 1
    WHEN '{line}' = 'CS03c' AND n.level = t.level THEN 1
    ELSE 0
  END AS numerator,
  1 AS denominator
FROM now_rated n
JOIN then_rated t ON t.period = n.period AND t.child_ref = n.child_ref
WHERE n.level IS NOT NULL AND t.level IS NOT NULL
