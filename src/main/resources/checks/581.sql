-- Missing from care, and no longer looked after on the day it ended, where the return covers it.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.missing_from = 'CARE' AND t.missing_end BETWEEN t.span_from AND t.span_to
  AND EXISTS (
    SELECT 1 FROM submitted f
    WHERE f.covers_from <= t.span_from AND f.covers_to >= t.span_to
      AND f.entry IN (SELECT entry FROM looked_after_children_rows))
  AND NOT EXISTS (
    SELECT 1 FROM looked_after_children_latest e
    WHERE e.child_ref = t.child_ref AND e.episode_start <= t.missing_end
      AND (e.episode_end IS NULL OR e.episode_end >= t.missing_end))
