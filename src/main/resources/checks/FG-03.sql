-- A percentage's part is no greater than its whole; a mean's total may well be.
SELECT t.entry, t.sheet, t.line
FROM this t
JOIN line_kind k ON k.measure_line = t.measure_line AND k.kind = 'percentage'
WHERE t.numerator > t.denominator
