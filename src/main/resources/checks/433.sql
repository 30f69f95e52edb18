-- A continuation begins on the day the episode before it ended. What ended more than twelve months
-- before the file's last day need not be in it.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.rne IN ('L', 'P', 'T', 'B', 'U')
  AND t.episode_start > t.span_to - INTERVAL 12 MONTH
  AND NOT EXISTS (
    SELECT 1 FROM this e
    WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.episode_end = t.episode_start)
