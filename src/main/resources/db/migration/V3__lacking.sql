-- What a delivery's layout or file did not carry: column names of the extract and ids of measure
-- lines, parted by commas. A figure that needs one of them is absent for that reason.
ALTER TABLE submission ADD COLUMN lacking VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE staged ADD COLUMN lacking VARCHAR(2000) DEFAULT '' NOT NULL;
