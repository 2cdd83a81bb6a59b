#include "notify/secure.hpp"

namespace evenhand::notify {

Poco::Net::Context::Ptr client_context(const std::string& authority) {
    Poco::Net::Context::Params params;
    params.caLocation = authority;
    params.loadDefaultCAs = authority.empty();
    params.verificationMode = Poco::Net::Context::VERIFY_STRICT;
    Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    context->enableExtendedCertificateVerification(true);
    return context;
}

}  // namespace evenhand::notify
