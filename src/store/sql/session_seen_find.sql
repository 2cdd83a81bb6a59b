SELECT seen FROM session_seen WHERE digest = $1
