INSERT INTO api_token (digest, person, label, scopes, created, expires, revoked)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
