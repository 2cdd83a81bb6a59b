SELECT count(*) FROM delivery WHERE channel = $1 AND address = $2 AND created >= $3
