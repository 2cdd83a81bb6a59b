INSERT INTO signed_in (digest, person, opened, expires, revoked) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING
