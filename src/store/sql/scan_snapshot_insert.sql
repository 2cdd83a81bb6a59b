INSERT INTO scan_snapshot (digest, url, at, headers, bytes) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (digest) DO NOTHING
