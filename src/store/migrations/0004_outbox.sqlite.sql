-- What people are to be told, on its way to each of them.
CREATE TABLE delivery (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    council TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    json TEXT NOT NULL,
    occasion TEXT NOT NULL,
    created INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL,
    settled INTEGER NOT NULL,
    leased INTEGER NOT NULL, -- until then it is somebody's
    UNIQUE (channel, address, council, occasion)
) STRICT;
CREATE INDEX delivery_by_due ON delivery (state, due);
CREATE INDEX delivery_by_creation ON delivery (created);
