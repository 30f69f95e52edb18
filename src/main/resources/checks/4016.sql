-- On a child in need plan and on a child protection plan on the last day covered.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.case_status = 'CINP' AND (t.cin_closure_date IS NULL OR t.cin_closure_date > t.span_to)
  AND t.cin_start_date <= t.span_to AND EXISTS (
    SELECT 1 FROM child_protection_plans_latest p
    WHERE p.agency = t.agency AND p.child_ref = t.child_ref AND p.cpp_start_date <= t.span_to
      AND (p.cpp_end_date IS NULL OR p.cpp_end_date > t.span_to))
