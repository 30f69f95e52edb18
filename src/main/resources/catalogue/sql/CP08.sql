-- Rule R18: the first review is due three months after the plan began, each later one six months
-- after the review before. Those that were held or still due since 1 April are asked of; one that
-- is due and not held on the day is late. The review before the first of them may be as old as six
-- months, so where not all that was held since then has come, nothing can be said: no numerator.
-- The day that a plan began is told by the plan.
-- May be lacking: cpp_start_date
WITH days AS (
  SELECT DISTINCT agency, unnest(generate_series(covers_from, covers_to, INTERVAL 1 DAY))::DATE AS day
  FROM plan_reviews_covered
),
unbroken AS (
  SELECT agency, min(day) AS first_day, max(day) AS last_day
  FROM (
    SELECT agency, day, day - row_number() OVER (PARTITION BY agency ORDER BY day)::INTEGER AS stretch
    FROM days)
  GROUP BY agency, stretch
),
plans AS (
  SELECT agency, entry, sheet, line, area, period, period_end, child_ref, cpp_start_date AS begun,
    make_date(year(period_end - INTERVAL 3 MONTH), 4, 1) AS year_begun
  FROM child_protection_plans_at
  WHERE cpp_start_date + INTERVAL 3 MONTH <= period_end
    AND (cpp_end_date IS NULL OR cpp_end_date > period_end)
    AND other_la_plan IS DISTINCT FROM 'Y'
    AND under_18(birth_month, period_end)
),
held AS (
  SELECT DISTINCT child_ref, review_date FROM plan_reviews_rows
),
reviews AS (
  SELECT p.*, h.review_date AS held_on
  FROM plans p
  JOIN held h
    ON h.child_ref = p.child_ref AND h.review_date > p.begun AND h.review_date <= p.period_end
  UNION ALL
  SELECT p.*, NULL FROM plans p
),
timed AS (
  SELECT *,
    coalesce(
      lag(held_on) OVER (PARTITION BY period, entry, sheet, line ORDER BY held_on NULLS LAST)
        + INTERVAL 6 MONTH,
      begun + INTERVAL 3 MONTH) AS due
  FROM reviews
),
judged AS (
  SELECT agency, entry, sheet, line, area, period, period_end, child_ref,
    greatest(begun, (year_begun - INTERVAL 6 MONTH)::DATE) AS known_from,
    bool_or(CASE
      WHEN held_on IS NULL THEN due <= period_end
      ELSE held_on >= year_begun AND held_on > due
    END) AS late
  FROM timed
  GROUP BY ALL
)
SELECT j.entry, j.sheet, j.line, j.area, j.period, j.child_ref AS key,
  CASE WHEN u.first_day <= j.known_from THEN CASE WHEN j.late THEN 0 ELSE 1 END END AS numerator,
  1 AS denominator
FROM judged j
LEFT JOIN unbroken u
  ON u.agency = j.agency AND j.period_end BETWEEN u.first_day AND u.last_day
QUALIFY row_number() OVER (
  PARTITION BY j.period, j.area, j.child_ref
  ORDER BY coalesce(numerator, 0.5), j.line) = 1
