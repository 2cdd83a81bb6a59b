SELECT number, at, who, council, act, subject, details, previous, digest FROM audit_entry
WHERE number >= $1 ORDER BY number LIMIT $2
