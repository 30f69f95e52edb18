-- The quarters of a year, where every one is there, add up to its year to date.
WITH quarters AS (
  SELECT t.entry, t.sheet, t.line, t.numerator, right(t.period, 1)::INTEGER AS quarter,
    count(DISTINCT k.period) AS quarters, sum(k.numerator) AS total
  FROM this t
  JOIN (
    SELECT * FROM known WHERE period_basis = 'QUARTER'
    QUALIFY row_number() OVER (
      PARTITION BY agency, area, period, measure_line, breakdown_type, breakdown_code
      ORDER BY covers_to DESC, as_at_date_of_file DESC, revision DESC, entry DESC) = 1) k
    ON k.agency = t.agency AND k.area = t.area AND k.measure_line = t.measure_line
    AND k.breakdown_type = t.breakdown_type AND k.breakdown_code = t.breakdown_code
    AND left(k.period, 7) = left(t.period, 7) AND k.period <= t.period
    AND k.numerator IS NOT NULL
  WHERE t.period_basis = 'YTD' AND t.numerator IS NOT NULL
  GROUP BY ALL)
SELECT entry, sheet, line FROM quarters WHERE quarters = quarter AND total <> numerator
