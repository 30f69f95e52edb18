-- A plan is reviewed after the day on which it began.
SELECT entry, sheet, line FROM this WHERE last_review_date <= cpp_start_date
