INSERT INTO kept_reply (person, key, request, at, status, content_type, location, body)
VALUES ($1, $2, $3, $4, NULL, '', '', '')
ON CONFLICT DO NOTHING
