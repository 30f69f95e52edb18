-- Episodes of children missing from home.
-- Where no episode from home ever came for an area, its files cannot tell of any (the looked-after
-- return holds children in care alone), so nothing is said rather than none.
SELECT e.entry, e.sheet, e.line, e.area, e.missing_start AS event_date,
  e.child_ref || ' ' || e.missing_start AS key,
  CASE WHEN e.missing_from = 'HOME' THEN 1 END AS numerator
FROM missing_episodes_latest e
WHERE coalesce(e.absence_type, 'unknown') <> 'A'
  AND (e.missing_from = 'HOME'
    OR NOT EXISTS (
      SELECT 1 FROM missing_episodes_rows h
      WHERE h.area = e.area AND h.missing_from = 'HOME'))
