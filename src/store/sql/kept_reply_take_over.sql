UPDATE kept_reply SET at = $3 WHERE person = $1 AND key = $2 AND status IS NULL
