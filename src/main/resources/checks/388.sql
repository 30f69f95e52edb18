-- X1 says that another episode follows on the same day.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.reason_ended = 'X1' AND t.episode_end <= t.span_to AND NOT EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.episode_start = t.episode_end)
