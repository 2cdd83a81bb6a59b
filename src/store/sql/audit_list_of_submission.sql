SELECT number, at, who, council, act, subject, details, previous, digest FROM audit_entry
WHERE subject = $1 ORDER BY number
