-- Category 8 is of the days around birth; late perinatal deaths exist, so it is asked.
SELECT entry, sheet, line
FROM this
WHERE (reported_cause = '8' OR review_category = '8') AND age_days > 27
