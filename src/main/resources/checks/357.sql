-- A period of care begins with RNE S. Only that row is decided: the file reaches back twelve months.
SELECT entry, sheet, line FROM this WHERE episode_start = care_start AND rne <> 'S'
