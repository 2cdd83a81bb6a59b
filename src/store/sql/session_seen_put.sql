INSERT INTO session_seen (digest, seen) VALUES ($1, $2)
ON CONFLICT (digest) DO UPDATE SET seen = excluded.seen
