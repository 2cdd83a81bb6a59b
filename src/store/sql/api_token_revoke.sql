UPDATE api_token SET revoked = $2 WHERE digest = $1 AND revoked IS NULL
