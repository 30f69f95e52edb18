-- Nothing follows a death or an age assessed as 18 or over.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.reason_ended IN ('E2', 'E15')
    AND e.episode_end <= t.episode_start AND e.episode_start < t.episode_start)
