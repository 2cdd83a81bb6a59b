DELETE FROM account_role WHERE account = $1
