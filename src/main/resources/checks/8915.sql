-- No plan begins, or is in force, after the child died: the looked-after return says so (E2).
SELECT DISTINCT t.entry, t.sheet, t.line
FROM this t
JOIN looked_after_children_latest e ON e.agency = t.agency AND e.child_ref = t.child_ref
WHERE e.reason_ended = 'E2' AND e.episode_end <= t.span_to
  AND (t.cpp_start_date > e.episode_end OR coalesce(t.cpp_end_date, t.span_to) > e.episode_end)
