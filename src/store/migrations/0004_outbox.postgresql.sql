-- What people are to be told, on its way to each of them.
CREATE TABLE delivery (
    id text NOT NULL PRIMARY KEY,
    channel text NOT NULL,
    address text NOT NULL,
    council text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    json text NOT NULL,
    occasion text NOT NULL,
    created bigint NOT NULL,
    due bigint NOT NULL,
    tries bigint NOT NULL,
    state text NOT NULL,
    trouble text NOT NULL,
    settled bigint NOT NULL,
    leased bigint NOT NULL, -- until then it is somebody's
    UNIQUE (channel, address, council, occasion)
);
CREATE INDEX delivery_by_due ON delivery (state, due);
CREATE INDEX delivery_by_creation ON delivery (created);
