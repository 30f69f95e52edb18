-- An earlier referral of the same child on a day before this one and within twelve months, whatever
-- came of it (rule R20). Where the twelve months before are not all among what has come, the number
-- of earlier referrals that was sent decides, and without it nothing can be said: no numerator.
-- May be lacking: previous_referrals
WITH days AS (
  SELECT DISTINCT agency, unnest(generate_series(covers_from, covers_to, INTERVAL 1 DAY))::DATE AS day
  FROM referrals_covered
),
counted_days AS (
  SELECT agency, day, row_number() OVER (PARTITION BY agency ORDER BY day) AS nth FROM days
),
referred AS (
  SELECT r.*, (r.referral_date - INTERVAL 12 MONTH)::DATE AS first_day,
    (r.referral_date - INTERVAL 1 DAY)::DATE AS day_before
  FROM referrals_latest r
)
SELECT r.entry, r.sheet, r.line, r.area, r.referral_date AS event_date,
  r.agency || ' ' || r.referral_id AS key,
  CASE
    WHEN EXISTS (
      SELECT 1 FROM referrals_latest e
      WHERE e.child_ref = r.child_ref
        AND e.referral_date < r.referral_date AND e.referral_date >= r.first_day) THEN 1
    WHEN t.nth - f.nth = date_diff('day', r.first_day, r.day_before) THEN 0
    WHEN r.previous_referrals IS NOT NULL THEN CASE WHEN r.previous_referrals >= 1 THEN 1 ELSE 0 END
  END AS numerator,
  1 AS denominator
FROM referred r
LEFT JOIN counted_days f ON f.agency = r.agency AND f.day = r.first_day
LEFT JOIN counted_days t ON t.agency = r.agency AND t.day = r.day_before
