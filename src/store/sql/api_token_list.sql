SELECT digest, person, label, scopes, created, expires, revoked FROM api_token
WHERE person = $1 ORDER BY created, digest
