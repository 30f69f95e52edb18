-- Open to the meeting on the day, with the latest rating on or before it (rule R21).
SELECT entry, sheet, line, area, period, child_ref AS key, 1 AS numerator, risk_level AS risk
FROM cse_risk_ratings_at
WHERE opened_date <= period_end AND (closed_date IS NULL OR closed_date > period_end)
  AND assessment_date <= period_end
  AND under_18(birth_month, period_end)
QUALIFY row_number() OVER (
  PARTITION BY period, child_ref ORDER BY assessment_date DESC, line DESC) = 1
