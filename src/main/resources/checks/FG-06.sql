-- Parts add up to their total; where one of them is withheld or missing, to no more than it.
WITH parts AS (
  SELECT entry, agency, area, period, period_basis, measure_line, breakdown_type,
    sum(numerator) AS total, bool_and(numerator IS NOT NULL) AS whole
  FROM this WHERE breakdown_type <> 'TOTAL' GROUP BY ALL)
SELECT DISTINCT t.entry, t.sheet, t.line
FROM this t
JOIN parts p ON p.entry = t.entry AND p.agency = t.agency AND p.area = t.area
  AND p.period = t.period AND p.period_basis = t.period_basis AND p.measure_line = t.measure_line
WHERE t.breakdown_type = 'TOTAL' AND t.numerator IS NOT NULL
  AND (p.total > t.numerator OR (p.whole AND p.total < t.numerator))
