INSERT INTO account (id, version, name, email, standing, deputy, created)
VALUES ($1, 1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
