INSERT INTO delivery (id, channel, address, council, kind, subject, body, json, occasion, created, due, tries,
    state, trouble, settled, leased)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)
ON CONFLICT DO NOTHING
