UPDATE kept_reply SET status = $3, content_type = $4, location = $5, body = $6
WHERE person = $1 AND key = $2 AND status IS NULL
