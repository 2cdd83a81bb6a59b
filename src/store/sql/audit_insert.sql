INSERT INTO audit_entry (number, at, who, council, act, subject, details, previous, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
