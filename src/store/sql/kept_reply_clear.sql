DELETE FROM kept_reply WHERE at <= $1
