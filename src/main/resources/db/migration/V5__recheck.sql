-- What was found in an earlier delivery when another came, before or beside it: in place of what was
-- found before, from the event SINCE on. Both are kept.
CREATE TABLE recheck (
  entry INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (entry, since)
);

CREATE TABLE recheck_finding (
  entry       INTEGER      NOT NULL,
  since       INTEGER      NOT NULL,
  seq         INTEGER      NOT NULL,
  file_name   VARCHAR(400) NOT NULL,
  sheet       VARCHAR(120),
  line        INTEGER,
  column_name VARCHAR(120),
  rule        VARCHAR(40)  NOT NULL,
  severity    VARCHAR(20)  NOT NULL,
  message     VARCHAR(600) NOT NULL,
  remedy      VARCHAR(600) NOT NULL,
  PRIMARY KEY (entry, since, seq)
);
