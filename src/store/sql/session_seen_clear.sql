DELETE FROM session_seen WHERE seen <= $1
