-- Rule R10 for assessments, all four numbers from the file itself: the rows of one assessment may
-- be of several children, and share its dates.
WITH counted AS (
  SELECT entry,
    count(DISTINCT eha_id) FILTER (
      initiated_date < span_from AND (completed_date IS NULL OR completed_date >= span_from))
      AS opening,
    count(DISTINCT (eha_id, initiated_date)) FILTER (
      initiated_date BETWEEN span_from AND span_to) AS started,
    count(DISTINCT (eha_id, completed_date)) FILTER (
      completed_date BETWEEN span_from AND span_to) AS ended,
    count(DISTINCT eha_id) FILTER (
      initiated_date <= span_to AND (completed_date IS NULL OR completed_date > span_to)) AS closing
  FROM this GROUP BY entry)
SELECT entry, NULL::VARCHAR AS sheet, NULL::INTEGER AS line,
  opening || ' + ' || started || ' - ' || ended || ' is not ' || closing AS said
FROM counted WHERE opening + started - ended <> closing
