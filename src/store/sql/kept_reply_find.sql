SELECT request, at, status, content_type, location, body FROM kept_reply WHERE person = $1 AND key = $2
