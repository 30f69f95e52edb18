-- A position for a line of events, or a stretch of time for a line of positions.
SELECT t.entry, t.sheet, t.line, t.measure_line || ', ' || t.period_basis AS said
FROM this t
JOIN line_kind k ON k.measure_line = t.measure_line
WHERE (k.timing = 'snapshot') <> (t.period_basis = 'SNAPSHOT')
