-- Rule R17: placements are the one in place at the start of the twelve months and every episode
-- that begins in them with a new placement and carer (RNE S, P or B); temporary ones do not count.
WITH episodes AS (
  SELECT *, last_day(period_end - INTERVAL 12 MONTH) + 1 AS first_day
  FROM looked_after_children_at
  WHERE coalesce(legal_status, 'unknown') NOT IN ('V3', 'V4') AND episode_start <= period_end
),
looked_after AS (
  SELECT * FROM episodes
  WHERE (episode_end IS NULL OR episode_end > period_end) AND under_18(birth_month, period_end)
),
placements AS (
  SELECT agency, child_ref, period, count(*) AS placements
  FROM episodes
  WHERE coalesce(placement_type, 'unknown') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
    AND ((episode_start >= first_day AND rne IN ('S', 'P', 'B'))
      OR (episode_start < first_day AND (episode_end IS NULL OR episode_end > first_day)))
  GROUP BY agency, child_ref, period
)
SELECT l.entry, l.sheet, l.line, l.area, l.period, l.child_ref AS key,
  CASE WHEN p.placements >= 3 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM looked_after l
LEFT JOIN placements p
  ON p.agency = l.agency AND p.child_ref = l.child_ref AND p.period = l.period
