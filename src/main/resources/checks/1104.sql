-- A conference comes after the referral, where a file of referrals covers the quarter and all that it
-- has of the child came later. A referral before the quarter need not have been delivered.
SELECT t.entry, t.sheet, t.line
FROM this t
WHERE t.icpc_date BETWEEN t.span_from AND t.span_to
  AND EXISTS (
    SELECT 1 FROM referrals_latest r
    WHERE r.agency = t.agency AND r.child_ref = t.child_ref AND r.referral_date > t.icpc_date
      AND r.referral_date <= t.span_to)
  AND NOT EXISTS (
    SELECT 1 FROM referrals_latest r
    WHERE r.agency = t.agency AND r.child_ref = t.child_ref AND r.referral_date <= t.icpc_date)
