-- Records that are past their retention. The ledger's row of a purge has the hash of the outturns
-- that were frozen; what else was kept of what is gone stands here. Rows are added and never changed.
CREATE TABLE purge (
  entry      INTEGER PRIMARY KEY,
  before_day DATE     NOT NULL,
  fed        CHAR(64) NOT NULL,
  FOREIGN KEY (entry) REFERENCES ledger (entry)
);

-- The submissions whose record files a purge removes.
CREATE TABLE purged_submission (
  submission INTEGER PRIMARY KEY,
  purge      INTEGER NOT NULL,
  FOREIGN KEY (submission) REFERENCES submission (entry)
);

-- Where the records lay that agencies have answered for: answers name them by their digest alone.
CREATE TABLE purged_answer (
  submission INTEGER  NOT NULL,
  seq        INTEGER  NOT NULL,
  sheet      VARCHAR(120),
  line       INTEGER  NOT NULL,
  digest     CHAR(64) NOT NULL,
  PRIMARY KEY (submission, seq)
);

-- How revised figures came to be what they were at an event: it cannot be counted again.
CREATE TABLE purged_revisions (
  purge   INTEGER  NOT NULL,
  as_at   INTEGER  NOT NULL,
  content CHAR(64) NOT NULL,
  PRIMARY KEY (purge, as_at)
);
