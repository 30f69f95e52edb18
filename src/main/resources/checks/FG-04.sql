-- A year to date does not fall within the year.
SELECT DISTINCT t.entry, t.sheet, t.line
FROM this t
JOIN known k ON k.agency = t.agency AND k.area = t.area AND k.measure_line = t.measure_line
  AND k.breakdown_type = t.breakdown_type AND k.breakdown_code = t.breakdown_code
  AND k.period_basis = 'YTD' AND left(k.period, 7) = left(t.period, 7) AND k.period < t.period
WHERE t.period_basis = 'YTD' AND t.numerator < k.numerator
