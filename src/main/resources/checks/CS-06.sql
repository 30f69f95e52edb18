-- The ratings of one case say the same of when it was opened and closed.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.line < t.line
    AND e.opened_date <> t.opened_date
    AND (e.closed_date IS NULL OR e.closed_date > t.opened_date)
    AND (t.closed_date IS NULL OR t.closed_date > e.opened_date))
