INSERT INTO schema_step (number, name, digest) VALUES ($1, $2, $3)
