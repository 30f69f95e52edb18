-- Rule R10 for children and plans, all four numbers from the file itself.
WITH counted AS (
  SELECT entry,
    count(DISTINCT child_ref) FILTER (
      cpp_start_date < span_from AND (cpp_end_date IS NULL OR cpp_end_date >= span_from)) AS opening,
    count(*) FILTER (cpp_start_date BETWEEN span_from AND span_to) AS started,
    count(*) FILTER (cpp_end_date BETWEEN span_from AND span_to) AS ended,
    count(DISTINCT child_ref) FILTER (
      cpp_start_date <= span_to AND (cpp_end_date IS NULL OR cpp_end_date > span_to)) AS closing
  FROM this GROUP BY entry)
SELECT entry, NULL::VARCHAR AS sheet, NULL::INTEGER AS line,
  opening || ' + ' || started || ' - ' || ended || ' is not ' || closing AS said
FROM counted WHERE opening + started - ended <> closing
