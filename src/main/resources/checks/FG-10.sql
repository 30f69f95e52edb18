-- A part that the line is not divided into.
SELECT t.entry, t.sheet, t.line,
  t.measure_line || ', ' || t.breakdown_type || ' ' || t.breakdown_code AS said
FROM this t
JOIN line_kind k ON k.measure_line = t.measure_line
WHERE upper(t.breakdown_type) <> 'TOTAL' AND NOT EXISTS (
  SELECT 1 FROM line_part p
  WHERE p.measure_line = t.measure_line AND p.dimension = lower(t.breakdown_type)
    AND (p.code = t.breakdown_code OR t.breakdown_code = 'unknown'))
