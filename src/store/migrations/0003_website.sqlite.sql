-- What stands on councils' websites. Moments are seconds since 1970 in UTC, days are days since 1970.
CREATE TABLE scan_source (
    id INTEGER PRIMARY KEY,
    council TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    hosts TEXT NOT NULL, -- a line each
    standing TEXT NOT NULL,
    next_due INTEGER NOT NULL,
    last_look INTEGER,
    last_good INTEGER,
    last_new INTEGER,
    failures INTEGER NOT NULL,
    why TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    holder TEXT NOT NULL, -- whoever scans it just now; empty: nobody
    held_until INTEGER NOT NULL,
    UNIQUE (council, url)
) STRICT;

CREATE TABLE scan_item (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES scan_source,
    guid TEXT NOT NULL,
    address TEXT NOT NULL,
    link TEXT NOT NULL,
    title TEXT NOT NULL,
    day INTEGER,
    published INTEGER,
    state TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_look INTEGER,
    last_good INTEGER,
    last_full INTEGER,
    next_look INTEGER NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    misses INTEGER NOT NULL,
    first_miss INTEGER,
    failures INTEGER NOT NULL,
    why TEXT NOT NULL,
    verdict TEXT NOT NULL,
    recognition TEXT NOT NULL,
    submission INTEGER NOT NULL,
    judged TEXT NOT NULL,
    UNIQUE (source, address)
) STRICT;
CREATE INDEX scan_item_by_look ON scan_item (source, next_look);

CREATE TABLE scan_snapshot (
    digest TEXT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    at INTEGER NOT NULL,
    headers TEXT NOT NULL,
    bytes TEXT NOT NULL -- each byte as the character of that number
) STRICT;
CREATE INDEX scan_snapshot_by_age ON scan_snapshot (at);

CREATE TABLE scan_version (
    item INTEGER NOT NULL REFERENCES scan_item,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    day INTEGER,
    day_source TEXT NOT NULL,
    confidence TEXT NOT NULL,
    other_days TEXT NOT NULL, -- apart by spaces
    snapshot TEXT NOT NULL,
    PRIMARY KEY (item, number)
) STRICT;

CREATE TABLE scan_assessment (
    item INTEGER NOT NULL REFERENCES scan_item,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    ruleset TEXT NOT NULL,
    verdict TEXT NOT NULL,
    findings TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (item, number)
) STRICT;

CREATE TABLE scan_decision (
    item INTEGER NOT NULL REFERENCES scan_item,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    mark TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at INTEGER NOT NULL,
    submission INTEGER NOT NULL,
    PRIMARY KEY (item, number)
) STRICT;

CREATE TABLE scan_run (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES scan_source,
    began INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    looked INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    suspect INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    could_not_look INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    conditional INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX scan_run_by_source ON scan_run (source, id);

CREATE TABLE scan_once (
    key TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER scan_assessment_changed BEFORE UPDATE ON scan_assessment BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER scan_assessment_removed BEFORE DELETE ON scan_assessment BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER scan_decision_changed BEFORE UPDATE ON scan_decision BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER scan_decision_removed BEFORE DELETE ON scan_decision BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER scan_version_removed BEFORE DELETE ON scan_version BEGIN SELECT RAISE(ABORT, 'never removed'); END;
