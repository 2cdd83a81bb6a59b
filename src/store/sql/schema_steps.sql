SELECT number, name, digest FROM schema_step ORDER BY number
