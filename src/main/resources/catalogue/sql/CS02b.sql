-- The first rating of each case, on the day the case was opened to the meeting.
SELECT entry, sheet, line, area, opened_date AS event_date,
  agency || ' ' || child_ref || ' ' || opened_date AS key,
  CASE WHEN risk_level = 'HIGH' THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cse_risk_ratings_latest
QUALIFY row_number() OVER (
  PARTITION BY agency, child_ref, opened_date ORDER BY assessment_date, line) = 1
