#pragma once

#include "evenhand/base/result.hpp"

#include <libpq-fe.h>

namespace evenhand::store {

/// PostgreSQL's client library, loaded when the first address says postgresql://. Linked as usual it would be
/// loaded, with the twenty libraries for Kerberos, LDAP and TLS behind it, by every check too; see
/// docs/decisions/0009.
struct Libpq {
    decltype(&PQclear) clear;
    decltype(&PQcmdStatus) cmd_status;
    decltype(&PQcmdTuples) cmd_tuples;
    decltype(&PQconnectdbParams) connectdb_params;
    decltype(&PQconninfoFree) conninfo_free;
    decltype(&PQconninfoParse) conninfo_parse;
    decltype(&PQerrorMessage) error_message;
    decltype(&PQexec) exec;
    decltype(&PQexecPrepared) exec_prepared;
    decltype(&PQfinish) finish;
    decltype(&PQftype) ftype;
    decltype(&PQgetisnull) getisnull;
    decltype(&PQgetlength) getlength;
    decltype(&PQgetvalue) getvalue;
    decltype(&PQnfields) nfields;
    decltype(&PQntuples) ntuples;
    decltype(&PQprepare) prepare;
    decltype(&PQresultErrorField) result_error_field;
    decltype(&PQresultStatus) result_status;
    decltype(&PQsetNoticeProcessor) set_notice_processor;
    decltype(&PQstatus) status;
    decltype(&PQtransactionStatus) transaction_status;
};

/// Stays loaded to the end of the program. From any thread. Fails where the library is not installed.
base::Result<const Libpq*> load_libpq();

}  // namespace evenhand::store
