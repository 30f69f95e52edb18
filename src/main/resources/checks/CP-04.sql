-- A child whose earlier plan is known here has had a plan before.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.number_previous_cpp = 0 AND t.cpp_start_date BETWEEN t.span_from AND t.span_to
  AND EXISTS (
    SELECT 1 FROM known k
    WHERE k.agency = t.agency AND k.child_ref = t.child_ref AND k.cpp_id <> t.cpp_id
      AND k.cpp_end_date <= t.cpp_start_date)
