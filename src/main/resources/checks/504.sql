-- One category of need in a period of care: the rows that differ from its first.
SELECT entry, sheet, line
FROM (
  SELECT *, first_value(need) OVER (
    PARTITION BY entry, child_ref, care_start ORDER BY episode_start, line) AS first_need
  FROM this WHERE need <> 'unknown')
WHERE need <> first_need
