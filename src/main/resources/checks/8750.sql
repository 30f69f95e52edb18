-- The sex of a child not yet born is 0.
SELECT entry, sheet, line
FROM this
WHERE expected_month IS NOT NULL AND birth_month IS NULL AND sex NOT IN ('0', 'unknown')
