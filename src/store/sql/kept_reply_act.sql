UPDATE kept_reply SET acted = $4
WHERE person = $1 AND key = $2 AND request = $3 AND status IS NULL AND acted IS NULL
