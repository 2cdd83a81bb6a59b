INSERT INTO setting (council, name, value) VALUES ($1, $2, $3)
ON CONFLICT (council, name) DO UPDATE SET value = excluded.value
