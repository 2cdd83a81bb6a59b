INSERT INTO sign_in_failure (person, failures, last_failure) VALUES ($1, 1, $2)
ON CONFLICT (person) DO UPDATE SET failures = sign_in_failure.failures + 1, last_failure = excluded.last_failure
