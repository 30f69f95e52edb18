-- The register. Nothing here is ever updated or deleted by a load; wall-clock time stands apart
-- from the ledger (table entry_time), so that the same deliveries give the same ledger anywhere.

-- One number, in one sequence, for every event that can change a figure.
CREATE TABLE ledger (
  entry        INTEGER PRIMARY KEY,
  kind         VARCHAR(30)  NOT NULL,
  period       VARCHAR(10)  NOT NULL,
  agency       VARCHAR(40)  NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  content_hash CHAR(64)     NOT NULL,
  remark       VARCHAR(400) NOT NULL
);

CREATE TABLE entry_time (
  entry       INTEGER PRIMARY KEY,
  recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  attempt     VARCHAR(36) NOT NULL
);

-- What each delivery became: an accepted revision, or a refusal.
CREATE TABLE submission (
  entry            INTEGER PRIMARY KEY,
  agency           VARCHAR(40)  NOT NULL,
  extract          VARCHAR(60)  NOT NULL,
  covers_from      DATE         NOT NULL,
  covers_to        DATE         NOT NULL,
  as_at_date       DATE         NOT NULL,
  provisional      BOOLEAN      NOT NULL,
  revision         INTEGER      NOT NULL,
  repeats_revision INTEGER,
  refused          BOOLEAN      NOT NULL,
  nil              BOOLEAN      NOT NULL,
  file_name        VARCHAR(400) NOT NULL,
  file_hash        CHAR(64)     NOT NULL,
  fingerprint      CHAR(64)     NOT NULL,
  record_file      VARCHAR(200),
  record_hash      CHAR(64),
  rows_read        INTEGER      NOT NULL,
  rows_accepted    INTEGER      NOT NULL,
  rows_rejected    INTEGER      NOT NULL,
  rows_duplicate   INTEGER      NOT NULL,
  FOREIGN KEY (entry) REFERENCES ledger (entry)
);

CREATE TABLE finding (
  entry       INTEGER      NOT NULL,
  seq         INTEGER      NOT NULL,
  file_name   VARCHAR(400) NOT NULL,
  sheet       VARCHAR(120),
  line        INTEGER,
  column_name VARCHAR(120),
  rule        VARCHAR(40)  NOT NULL,
  severity    VARCHAR(20)  NOT NULL,
  message     VARCHAR(600) NOT NULL,
  remedy      VARCHAR(600) NOT NULL,
  PRIMARY KEY (entry, seq)
);

-- The files of the input folder as last taken: a file whose content differs from here is new.
CREATE TABLE taken_file (
  seq         INTEGER PRIMARY KEY,
  file_name   VARCHAR(400) NOT NULL,
  file_hash   CHAR(64)     NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  entry       INTEGER      NOT NULL
);

-- What the partitions of an unfinished load have done; moved to the ledger in one transaction.
CREATE TABLE staged (
  attempt        VARCHAR(36)  NOT NULL,
  partition_name VARCHAR(200) NOT NULL,
  record_file    VARCHAR(200),
  record_hash    CHAR(64),
  refused        BOOLEAN      NOT NULL,
  nil            BOOLEAN      NOT NULL,
  rows_read      INTEGER      NOT NULL,
  rows_accepted  INTEGER      NOT NULL,
  rows_rejected  INTEGER      NOT NULL,
  rows_duplicate INTEGER      NOT NULL,
  PRIMARY KEY (attempt, partition_name)
);

CREATE TABLE staged_finding (
  attempt        VARCHAR(36)  NOT NULL,
  partition_name VARCHAR(200) NOT NULL,
  seq            INTEGER      NOT NULL,
  file_name      VARCHAR(400) NOT NULL,
  sheet          VARCHAR(120),
  line           INTEGER,
  column_name    VARCHAR(120),
  rule           VARCHAR(40)  NOT NULL,
  severity       VARCHAR(20)  NOT NULL,
  message        VARCHAR(600) NOT NULL,
  remedy         VARCHAR(600) NOT NULL,
  PRIMARY KEY (attempt, partition_name, seq)
);

-- The history of runs: who asked for what, when, and how it ended.
CREATE TABLE run (
  run         INTEGER PRIMARY KEY,
  command     VARCHAR(400) NOT NULL,
  started_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP WITH TIME ZONE,
  exit_code   INTEGER,
  first_entry INTEGER,
  last_entry  INTEGER,
  summary     VARCHAR(2000)
);

CREATE INDEX submission_of ON submission (agency, extract, covers_from, covers_to);
CREATE INDEX taken_name ON taken_file (file_name);
