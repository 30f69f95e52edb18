-- Care that goes on the day an episode ended has not started anew.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.rne = 'S' AND EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.episode_end = t.episode_start
    AND e.episode_start < t.episode_start)
