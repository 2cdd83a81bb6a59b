SELECT failures, last_failure FROM sign_in_failure WHERE person = $1
