SELECT {columns} FROM {table} ORDER BY {key} LIMIT 50
