SELECT number, digest FROM audit_entry ORDER BY number DESC LIMIT 1
