-- What people are to be told of a scan: of items whose round has not ended, and of rounds that have.
CREATE TABLE scan_news (
    item INTEGER NOT NULL PRIMARY KEY REFERENCES scan_item,
    source INTEGER NOT NULL REFERENCES scan_source,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX scan_news_by_source ON scan_news (source);

CREATE TABLE scan_telling (
    run INTEGER NOT NULL PRIMARY KEY REFERENCES scan_run,
    council TEXT NOT NULL,
    at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;
