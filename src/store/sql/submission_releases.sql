SELECT count(*), count(look_due) FROM submission
WHERE council = $1 AND released_at >= $2 AND released_at < $3
