-- In progress at the end of the earlier file, and given there with another reason, legal status or
-- placement.
SELECT t.entry, t.sheet, t.line
FROM this t
JOIN before b ON b.for_entry = t.entry AND b.agency = t.agency AND b.child_ref = t.child_ref
  AND b.episode_start = t.episode_start
WHERE (b.episode_end IS NULL OR b.episode_end > b.covers_to)
  AND (t.rne IS DISTINCT FROM b.rne OR t.legal_status IS DISTINCT FROM b.legal_status
    OR t.placement_type IS DISTINCT FROM b.placement_type)
