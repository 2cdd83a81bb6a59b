-- What the service remembers between two requests; no part of the audit.
CREATE TABLE kept_reply (
    person TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER, -- none: under way
    content_type TEXT NOT NULL,
    location TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;
CREATE INDEX kept_reply_by_age ON kept_reply (at);

CREATE TABLE session_seen (
    digest TEXT NOT NULL PRIMARY KEY,
    seen INTEGER NOT NULL
) STRICT;
CREATE INDEX session_seen_by_age ON session_seen (seen);
