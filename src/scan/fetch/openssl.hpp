#pragma once

#include "evenhand/base/result.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace evenhand::scan {

/// The part of OpenSSL that a client of https needs, loaded at the first https address: a check asks nobody,
/// and must not pay for it; see docs/decisions/0009 and 0013.
struct Openssl {
    decltype(&BIO_ctrl) bio_ctrl;
    decltype(&BIO_free) bio_free;
    decltype(&BIO_new) bio_new;
    decltype(&BIO_read) bio_read;
    decltype(&BIO_s_mem) bio_s_mem;
    decltype(&BIO_write) bio_write;
    decltype(&ERR_clear_error) clear_error;
    decltype(&ERR_get_error) get_last_error;
    decltype(&ERR_reason_error_string) reason;
    decltype(&SSL_CTX_ctrl) context_ctrl;
    decltype(&SSL_CTX_free) context_free;
    decltype(&SSL_CTX_load_verify_locations) load_verify_locations;
    decltype(&SSL_CTX_new) context_new;
    decltype(&SSL_CTX_set_default_verify_paths) set_default_verify_paths;
    decltype(&SSL_CTX_set_verify) context_set_verify;
    decltype(&SSL_connect) connect;
    decltype(&SSL_ctrl) ctrl;
    decltype(&SSL_free) free;
    decltype(&SSL_get0_param) get0_param;
    decltype(&SSL_get_error) get_error;
    decltype(&SSL_get_verify_result) get_verify_result;
    decltype(&SSL_new) make;
    decltype(&SSL_read) read;
    decltype(&SSL_set1_host) set1_host;
    decltype(&SSL_set_bio) set_bio;
    decltype(&SSL_write) write;
    decltype(&TLS_client_method) client_method;
    decltype(&X509_VERIFY_PARAM_set1_ip_asc) set1_ip;
    decltype(&X509_verify_cert_error_string) verify_error;
};

/// Stays loaded to the end of the program. From any thread. Fails where the library is not installed.
base::Result<const Openssl*> load_openssl();

}  // namespace evenhand::scan
