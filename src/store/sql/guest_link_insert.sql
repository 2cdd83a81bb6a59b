INSERT INTO guest_link (digest, submission, revision, asks, guest, made_by, made, expires, used)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
