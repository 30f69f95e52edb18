-- The number of earlier plans does not fall from one file to the next.
SELECT t.entry, t.sheet, t.line
FROM this t
JOIN before b ON b.for_entry = t.entry AND b.agency = t.agency AND b.cpp_id = t.cpp_id
WHERE t.number_previous_cpp < b.number_previous_cpp
