-- In progress at the end of the earlier file, and begun on another day in this one. Where exactly one
-- episode of the child is gone and one is new, it is asked as a changed key (OVER-02).
WITH gone AS (
  SELECT b.for_entry, b.agency, b.child_ref, b.episode_start, b.covers_to,
    count(*) OVER (PARTITION BY b.for_entry, b.agency, b.child_ref) AS gone_of_child
  FROM before b
  WHERE (b.episode_end IS NULL OR b.episode_end > b.covers_to) AND NOT EXISTS (
    SELECT 1 FROM this t
    WHERE t.entry = b.for_entry AND t.agency = b.agency AND t.child_ref = b.child_ref
      AND t.episode_start = b.episode_start)),
fresh AS (
  SELECT t.*, count(*) OVER (PARTITION BY t.entry, t.agency, t.child_ref) AS fresh_of_child
  FROM this t
  WHERE t.episode_start < t.span_from AND NOT EXISTS (
    SELECT 1 FROM before b
    WHERE b.for_entry = t.entry AND b.agency = t.agency AND b.child_ref = t.child_ref
      AND b.episode_start = t.episode_start))
SELECT DISTINCT f.entry, f.sheet, f.line
FROM fresh f
JOIN gone g ON g.for_entry = f.entry AND g.agency = f.agency AND g.child_ref = f.child_ref
WHERE (f.episode_end IS NULL OR f.episode_end > g.covers_to)
  AND (g.gone_of_child > 1 OR f.fresh_of_child > 1)
