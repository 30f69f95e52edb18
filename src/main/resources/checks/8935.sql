-- One plan in force at a time: of two without an end, the later one.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE (t.cpp_end_date IS NULL OR t.cpp_end_date > t.span_to) AND EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.cpp_id <> t.cpp_id
    AND (e.cpp_end_date IS NULL OR e.cpp_end_date > e.span_to)
    AND (e.cpp_start_date, e.line) < (t.cpp_start_date, t.line))
