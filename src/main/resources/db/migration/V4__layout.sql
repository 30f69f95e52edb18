-- The layout that a delivery came in: records of one layout share their keys, those of two do not,
-- so that a quarter's flow is counted from one of them (rule R3).
ALTER TABLE submission ADD COLUMN layout VARCHAR(60) DEFAULT 'own' NOT NULL;
