-- No more plans begin than conferences were held, where both files cover the quarter.
WITH plans AS (
  SELECT entry, agency, span_from, span_to, count(*) AS begun
  FROM this
  WHERE cpp_start_date BETWEEN span_from AND span_to AND other_la_plan IS DISTINCT FROM 'Y'
  GROUP BY ALL),
counted AS (
  SELECT p.entry, p.begun, count(DISTINCT (s.child_ref, s.icpc_date)) AS held
  FROM plans p
  LEFT JOIN section_47_latest s
    ON s.agency = p.agency AND s.icpc_date BETWEEN p.span_from AND p.span_to
  WHERE EXISTS (
    SELECT 1 FROM submitted f
    WHERE f.agency_code = p.agency AND f.covers_from <= p.span_from AND f.covers_to >= p.span_to
      AND f.entry IN (SELECT entry FROM section_47_rows))
  GROUP BY ALL)
SELECT entry, NULL::VARCHAR AS sheet, NULL::INTEGER AS line,
  begun || ' plans and ' || held || ' conferences' AS said
FROM counted WHERE begun > held
