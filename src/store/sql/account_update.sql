UPDATE account SET version = version + 1, name = $3, email = $4, standing = $5, deputy = $6, created = $7
WHERE id = $1 AND version = $2
