-- A percentage or a mean without its second number; half a child in a plain count.
SELECT t.entry, t.sheet, t.line, t.measure_line AS said
FROM this t
JOIN line_kind k ON k.measure_line = t.measure_line
WHERE t.numerator IS NOT NULL
  AND ((k.kind IN ('percentage', 'mean') AND t.denominator IS NULL)
    OR (k.kind IN ('count', 'percentage') AND t.numerator <> floor(t.numerator)))
