UPDATE guest_link SET used = $2 WHERE digest = $1 AND used IS NULL
