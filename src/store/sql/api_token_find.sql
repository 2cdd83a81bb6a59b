SELECT digest, person, label, scopes, created, expires, revoked FROM api_token WHERE digest = $1
