-- Rule R10 for children and periods of care, all four numbers from the file itself.
WITH counted AS (
  SELECT entry,
    count(DISTINCT child_ref) FILTER (
      episode_start < span_from AND (episode_end IS NULL OR episode_end >= span_from)) AS opening,
    count(*) FILTER (rne = 'S' AND episode_start BETWEEN span_from AND span_to) AS started,
    count(*) FILTER (
      reason_ended IS DISTINCT FROM 'X1' AND episode_end BETWEEN span_from AND span_to) AS ended,
    count(DISTINCT child_ref) FILTER (
      episode_start <= span_to AND (episode_end IS NULL OR episode_end > span_to)) AS closing
  FROM this GROUP BY entry)
SELECT entry, NULL::VARCHAR AS sheet, NULL::INTEGER AS line,
  opening || ' + ' || started || ' - ' || ended || ' is not ' || closing AS said
FROM counted WHERE opening + started - ended <> closing
