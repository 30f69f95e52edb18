-- Each child once: looked after, else on a plan, else in need, by linked records where records of
-- children in need came, else by the supplied figure of them, which has the other two groups taken
-- out already (rule R19). Without either, from every agency that sends it, there is no total at all,
-- so nothing is contributed.
WITH supplied AS (
  SELECT entry, sheet, line, area, period, numerator
  FROM figures_latest
  WHERE measure_line = 'CN02' AND period_basis = 'SNAPSHOT' AND breakdown_type = 'TOTAL'
    AND NOT EXISTS (
      SELECT 1 FROM children_in_need_where_sent c
      WHERE c.area = figures_latest.area AND c.period = figures_latest.period)
  QUALIFY count(*) FILTER (WHERE numerator IS NULL) OVER (PARTITION BY area, period) = 0
),
in_need AS (
  SELECT entry, sheet, line, area, period, child_ref, case_status
  FROM children_in_need_where_sent
  WHERE cin_start_date <= period_end AND (cin_closure_date IS NULL OR cin_closure_date > period_end)
    AND coalesce(case_status, 'CINP')
      NOT IN ('LAC', 'CPP', 'ASSESSMENT', 'CLOSED', 'CARE_LEAVER')
    AND under_18(birth_month, period_end)
),
looked_after AS (
  SELECT entry, sheet, line, area, period, child_ref
  FROM looked_after_children_at
  WHERE episode_start <= period_end AND (episode_end IS NULL OR episode_end > period_end)
    AND coalesce(legal_status, 'unknown') NOT IN ('V3', 'V4')
    AND under_18(birth_month, period_end)
),
on_a_plan AS (
  SELECT entry, sheet, line, area, period, child_ref
  FROM child_protection_plans_at
  WHERE cpp_start_date <= period_end AND (cpp_end_date IS NULL OR cpp_end_date > period_end)
    AND other_la_plan IS DISTINCT FROM 'Y'
    AND under_18(birth_month, period_end)
),
everyone AS (
  SELECT entry, sheet, line, area, period, child_ref AS key, 1 AS numerator FROM looked_after
  UNION ALL
  SELECT p.entry, p.sheet, p.line, p.area, p.period, p.child_ref, 1
  FROM on_a_plan p
  WHERE NOT EXISTS (
    SELECT 1 FROM looked_after l WHERE l.period = p.period AND l.child_ref = p.child_ref)
  UNION ALL
  SELECT c.entry, c.sheet, c.line, c.area, c.period, c.child_ref,
    CASE WHEN c.case_status IS NOT NULL THEN 1 END
  FROM in_need c
  WHERE NOT EXISTS (
      SELECT 1 FROM looked_after l WHERE l.period = c.period AND l.child_ref = c.child_ref)
    AND NOT EXISTS (
      SELECT 1 FROM on_a_plan p WHERE p.period = c.period AND p.child_ref = c.child_ref)
  UNION ALL
  SELECT entry, sheet, line, area, period, 'figure of entry ' || entry || ' line ' || line, numerator
  FROM supplied
)
SELECT e.entry, e.sheet, e.line, e.area, e.period, e.key, e.numerator
FROM everyone e
WHERE EXISTS (SELECT 1 FROM supplied s WHERE s.area = e.area AND s.period = e.period)
  OR EXISTS (
    SELECT 1 FROM children_in_need_where_sent c WHERE c.area = e.area AND c.period = e.period)
