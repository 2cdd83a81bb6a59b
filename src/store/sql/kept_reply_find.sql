SELECT request, at, status, content_type, location, body, acted FROM kept_reply
WHERE person = $1 AND key = $2
