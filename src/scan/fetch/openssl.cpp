#include "scan/fetch/openssl.hpp"

#include <dlfcn.h>

#include <string>

namespace evenhand::scan {
namespace {

/// The name of the binary interface that OpenSSL 3 has.
constexpr const char* library = "libssl.so.3";

base::Error missing(const std::string& why) {
    return {base::ErrorCode::unreadable,
            "https cannot be spoken, as OpenSSL cannot be loaded: " + why,
            "install it (Debian's package libssl3)",
            {}};
}

template <typename Function>
void find(void* loaded, const char* name, Function*& function, const char*& lacking) {
    function = reinterpret_cast<Function*>(dlsym(loaded, name));
    if (function == nullptr) {
        lacking = name;
    }
}

base::Result<Openssl> load() {
    void* const loaded = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (loaded == nullptr) {
        const char* why = dlerror();
        return missing(why == nullptr ? library : why);
    }
    Openssl all{};
    const char* lacking = nullptr;
    // libcrypto comes with libssl, and its names are found through it.
    find(loaded, "BIO_ctrl", all.bio_ctrl, lacking);
    find(loaded, "BIO_free", all.bio_free, lacking);
    find(loaded, "BIO_new", all.bio_new, lacking);
    find(loaded, "BIO_read", all.bio_read, lacking);
    find(loaded, "BIO_s_mem", all.bio_s_mem, lacking);
    find(loaded, "BIO_write", all.bio_write, lacking);
    find(loaded, "ERR_clear_error", all.clear_error, lacking);
    find(loaded, "ERR_get_error", all.get_last_error, lacking);
    find(loaded, "ERR_reason_error_string", all.reason, lacking);
    find(loaded, "SSL_CTX_ctrl", all.context_ctrl, lacking);
    find(loaded, "SSL_CTX_free", all.context_free, lacking);
    find(loaded, "SSL_CTX_load_verify_locations", all.load_verify_locations, lacking);
    find(loaded, "SSL_CTX_new", all.context_new, lacking);
    find(loaded, "SSL_CTX_set_default_verify_paths", all.set_default_verify_paths, lacking);
    find(loaded, "SSL_CTX_set_verify", all.context_set_verify, lacking);
    find(loaded, "SSL_connect", all.connect, lacking);
    find(loaded, "SSL_ctrl", all.ctrl, lacking);
    find(loaded, "SSL_free", all.free, lacking);
    find(loaded, "SSL_get0_param", all.get0_param, lacking);
    find(loaded, "SSL_get_error", all.get_error, lacking);
    find(loaded, "SSL_get_verify_result", all.get_verify_result, lacking);
    find(loaded, "SSL_new", all.make, lacking);
    find(loaded, "SSL_read", all.read, lacking);
    find(loaded, "SSL_set1_host", all.set1_host, lacking);
    find(loaded, "SSL_set_bio", all.set_bio, lacking);
    find(loaded, "SSL_write", all.write, lacking);
    find(loaded, "TLS_client_method", all.client_method, lacking);
    find(loaded, "X509_VERIFY_PARAM_set1_ip_asc", all.set1_ip, lacking);
    find(loaded, "X509_verify_cert_error_string", all.verify_error, lacking);
    if (lacking != nullptr) {
        return missing(std::string("it has no ") + lacking);
    }
    return all;
}

}  // namespace

base::Result<const Openssl*> load_openssl() {
    static const base::Result<Openssl> loaded = load();
    if (!loaded.ok()) {
        return loaded.error();
    }
    return &*loaded;
}

}  // namespace evenhand::scan
