-- Children whose status is a child in need plan, who are neither looked after nor on a protection
-- plan by the records of these (rule R19). A status that the file does not give leaves the child
-- undecided, so that there is no figure; one that is no code is counted (rule R11).
SELECT c.entry, c.sheet, c.line, c.area, c.period, c.child_ref AS key,
  CASE WHEN c.case_status IS NOT NULL THEN 1 END AS numerator
FROM children_in_need_at c
WHERE c.cin_start_date <= c.period_end
  AND (c.cin_closure_date IS NULL OR c.cin_closure_date > c.period_end)
  AND coalesce(c.case_status, 'CINP')
    NOT IN ('LAC', 'CPP', 'ASSESSMENT', 'CLOSED', 'CARE_LEAVER')
  AND under_18(c.birth_month, c.period_end)
  AND NOT EXISTS (
    SELECT 1 FROM looked_after_children_at l
    WHERE l.period = c.period AND l.child_ref = c.child_ref
      AND l.episode_start <= l.period_end
      AND (l.episode_end IS NULL OR l.episode_end > l.period_end)
      AND coalesce(l.legal_status, 'unknown') NOT IN ('V3', 'V4'))
  AND NOT EXISTS (
    SELECT 1 FROM child_protection_plans_at p
    WHERE p.period = c.period AND p.child_ref = c.child_ref
      AND p.cpp_start_date <= p.period_end
      AND (p.cpp_end_date IS NULL OR p.cpp_end_date > p.period_end)
      AND p.other_la_plan IS DISTINCT FROM 'Y')
