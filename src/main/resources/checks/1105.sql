-- A plan begins after the referral, where a file of referrals covers the quarter and all that it has
-- of the child came later. Children who moved here on another authority's plan are referred after.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.cpp_start_date BETWEEN t.span_from AND t.span_to
  AND t.other_la_plan IS DISTINCT FROM 'Y'
  AND EXISTS (
    SELECT 1 FROM referrals_latest r
    WHERE r.agency = t.agency AND r.child_ref = t.child_ref
      AND r.referral_date > t.cpp_start_date AND r.referral_date <= t.span_to)
  AND NOT EXISTS (
    SELECT 1 FROM referrals_latest r
    WHERE r.agency = t.agency AND r.child_ref = t.child_ref
      AND r.referral_date <= t.cpp_start_date)
