DELETE FROM kept_reply WHERE person = $1 AND key = $2 AND status IS NULL AND acted IS NULL
