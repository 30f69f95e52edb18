-- Plans of a child do not overlap: one that begins before an earlier one ended. An end on the day on
-- which another begins is none. Two without an end are rule 8935.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.cpp_id <> t.cpp_id
    AND (e.cpp_start_date, e.line) < (t.cpp_start_date, t.line)
    AND coalesce(e.cpp_end_date, DATE '9999-12-31') > t.cpp_start_date
    AND (e.cpp_end_date <= e.span_to OR t.cpp_end_date <= t.span_to))
