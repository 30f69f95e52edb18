-- A number for a line that the catalogue does not have.
SELECT t.entry, t.sheet, t.line, t.measure_line AS said
FROM this t
WHERE EXISTS (SELECT 1 FROM line_kind)
  AND t.measure_line NOT IN (SELECT measure_line FROM line_kind)
