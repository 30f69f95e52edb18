-- A plan begins on the day of the child's initial conference, where a file of conferences covers
-- the quarter. Children who moved here on another authority's plan have none.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.cpp_start_date BETWEEN t.span_from AND t.span_to
  AND t.other_la_plan IS DISTINCT FROM 'Y'
  AND EXISTS (
    SELECT 1 FROM submitted f
    WHERE f.agency_code = t.agency AND f.covers_from <= t.span_from AND f.covers_to >= t.span_to
      AND f.entry IN (SELECT entry FROM section_47_rows))
  AND NOT EXISTS (
    SELECT 1 FROM section_47_latest s
    WHERE s.agency = t.agency AND s.child_ref = t.child_ref AND s.icpc_date = t.cpp_start_date)
