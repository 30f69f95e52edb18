-- What was done with a report, by whom in which role, and when. Rows are added and never changed.
CREATE TABLE sign_off (
  seq         INTEGER PRIMARY KEY,
  report      VARCHAR(80)   NOT NULL,
  act         VARCHAR(20)   NOT NULL,
  version     VARCHAR(12)   NOT NULL,
  as_at       INTEGER       NOT NULL,
  role        VARCHAR(120)  NOT NULL,
  person      VARCHAR(120)  NOT NULL,
  remark      VARCHAR(2000) NOT NULL,
  subject     VARCHAR(400)  NOT NULL,
  manifest    VARCHAR(64)   NOT NULL,
  recorded_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX sign_off_of ON sign_off (report, seq);
