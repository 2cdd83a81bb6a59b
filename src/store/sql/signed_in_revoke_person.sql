UPDATE signed_in SET revoked = $2 WHERE person = $1 AND revoked IS NULL
