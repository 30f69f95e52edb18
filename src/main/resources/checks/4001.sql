-- In need on a plan until it was closed, though a child protection plan was in force on that day.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.case_status = 'CINP' AND t.cin_closure_date <= t.span_to AND EXISTS (
  SELECT 1 FROM child_protection_plans_latest p
  WHERE p.agency = t.agency AND p.child_ref = t.child_ref
    AND p.cpp_start_date < t.cin_closure_date
    AND (p.cpp_end_date IS NULL OR p.cpp_end_date > t.cin_closure_date))
