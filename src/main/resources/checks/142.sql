-- An episode in progress, though the child has a later one.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.episode_end IS NULL AND EXISTS (
  SELECT 1 FROM this e
  WHERE e.entry = t.entry AND e.child_ref = t.child_ref AND e.episode_start > t.episode_start)
