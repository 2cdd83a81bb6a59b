DELETE FROM sign_in_failure WHERE person = $1
