INSERT INTO scan_news (item, source, seen) VALUES ($1, $2, $3)
ON CONFLICT (item) DO UPDATE SET seen = CASE WHEN scan_news.seen = 'new' THEN 'new' ELSE excluded.seen END
