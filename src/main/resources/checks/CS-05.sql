-- Rule R10 for cases, all four numbers from the file itself: a case has one row a rating.
WITH counted AS (
  SELECT entry,
    count(DISTINCT child_ref) FILTER (
      opened_date < span_from AND (closed_date IS NULL OR closed_date >= span_from)) AS opening,
    count(DISTINCT (child_ref, opened_date)) FILTER (
      opened_date BETWEEN span_from AND span_to) AS started,
    count(DISTINCT (child_ref, closed_date)) FILTER (
      closed_date BETWEEN span_from AND span_to) AS ended,
    count(DISTINCT child_ref) FILTER (
      opened_date <= span_to AND (closed_date IS NULL OR closed_date > span_to)) AS closing
  FROM this GROUP BY entry)
SELECT entry, NULL::VARCHAR AS sheet, NULL::INTEGER AS line,
  opening || ' + ' || started || ' - ' || ended || ' is not ' || closing AS said
FROM counted WHERE opening + started - ended <> closing
