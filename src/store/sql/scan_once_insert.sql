INSERT INTO scan_once (key, at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING
