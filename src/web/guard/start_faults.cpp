#include "start_faults.hpp"

#include "evenhand/base/day.hpp"

#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Exception.h>
#include <Poco/Net/X509Certificate.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace evenhand::web {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// Nobody is asked for a passphrase.
int no_passphrase(char* /*to*/, int /*room*/, int /*writing*/, void* /*unused*/) {
    return 0;
}

/// Null: it holds no key that can be read. Poco's EVPPKey leaks where that is so.
Key read_key(const std::string& file) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bytes(BIO_new_file(file.c_str(), "r"), &BIO_free);
    Key key(bytes ? PEM_read_bio_PrivateKey(bytes.get(), nullptr, &no_passphrase, nullptr) : nullptr,
            &EVP_PKEY_free);
    // What is said next of this thread is not to be taken for what listening says.
    ERR_clear_error();
    return key;
}

}  // namespace

base::Error port_in_use(const std::string& address, std::uint16_t port) {
    return {base::ErrorCode::in_use,
            "something else listens on " + address + ":" + std::to_string(port),
            "end it (ss -ltnp tells what it is), or choose another port",
            {}};
}

base::Result<base::Done> must_be_in_date(const std::string& certificate, const base::Clock& clock) {
    try {
        const Poco::Net::X509Certificate shown(certificate);
        const std::chrono::sys_seconds end{std::chrono::seconds(shown.expiresOn().timestamp().epochTime())};
        if (end >= clock.now()) {
            return base::Done{};
        }
        return base::Error{base::ErrorCode::expired,
                           "the certificate ran out on " +
                               base::iso(std::chrono::floor<std::chrono::days>(end)),
                           "renew it and start again",
                           {certificate, 0}};
    } catch (const Poco::Exception&) {
        // Whoever listens with it says what is wrong with it.
        return base::Done{};
    }
}

base::Result<base::Done> must_belong_together(const std::string& certificate, const std::string& key) {
    try {
        const Poco::Crypto::X509Certificate shown(certificate);
        const Key held = read_key(key);
        // Whoever listens with it says what is wrong with it.
        if (!held || X509_check_private_key(shown.certificate(), held.get()) == 1) {
            return base::Done{};
        }
    } catch (const Poco::Exception&) {
        // Whoever listens with them says what is wrong with them.
        return base::Done{};
    }
    return base::Error{base::ErrorCode::invalid,
                       "the key is not the one of the certificate " + certificate,
                       "name the key that the certificate was asked for with",
                       {key, 0}};
}

}  // namespace evenhand::web
