#include "scan/fetch/channel.hpp"
#include "scan/fetch/openssl.hpp"

#include <memory>

namespace evenhand::scan {
namespace {

base::Error fault(std::string message) {
    return {base::ErrorCode::unreadable, std::move(message), "", {}};
}

/// Between OpenSSL and the plain channel stand two buffers, so that the deadline and the signals of the
/// connection are the plain channel's business alone.
class TlsChannel final : public Channel {
  public:
    TlsChannel(const Openssl& tls, std::unique_ptr<Channel> plain) : tls_(tls), plain_(std::move(plain)) {}
    ~TlsChannel() override {
        tls_.free(session_);  // with its buffers
        tls_.context_free(context_);
    }
    TlsChannel(const TlsChannel&) = delete;
    TlsChannel& operator=(const TlsChannel&) = delete;

    base::Result<base::Done> shake_hands(const std::string& host, const std::filesystem::path& authorities,
                                         const Deadline& deadline) {
        EVENHAND_TRY_DONE(set_up(authorities));
        EVENHAND_TRY_DONE(expect(host));
        for (;;) {
            tls_.clear_error();
            const int status = tls_.connect(session_);
            if (status == 1) {
                return flush(deadline);
            }
            EVENHAND_TRY(const bool more, go_on(status, deadline));
            if (!more) {
                return refusal("the server ended while the connection was being secured");
            }
        }
    }

    base::Result<base::Done> send(std::string_view bytes, const Deadline& deadline) override {
        while (!bytes.empty()) {
            tls_.clear_error();
            const int part = static_cast<int>(std::min<std::size_t>(bytes.size(), 16 * 1024));
            const int sent = tls_.write(session_, bytes.data(), part);
            if (sent > 0) {
                bytes.remove_prefix(static_cast<std::size_t>(sent));
                continue;
            }
            EVENHAND_TRY(const bool more, go_on(sent, deadline));
            if (!more) {
                return fault("the server broke off");
            }
        }
        return flush(deadline);
    }

    base::Result<std::size_t> receive(std::span<char> room, const Deadline& deadline) override {
        for (;;) {
            tls_.clear_error();
            const int came = tls_.read(session_, room.data(), static_cast<int>(room.size()));
            if (came > 0) {
                return static_cast<std::size_t>(came);
            }
            EVENHAND_TRY(const bool more, go_on(came, deadline));
            if (!more) {
                return std::size_t{0};
            }
        }
    }

  private:
    base::Result<base::Done> set_up(const std::filesystem::path& authorities) {
        context_ = tls_.context_new(tls_.client_method());
        base::ensure(context_ != nullptr, "OpenSSL makes no context");
        tls_.context_ctrl(context_, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, nullptr);
        tls_.context_set_verify(context_, SSL_VERIFY_PEER, nullptr);
        tls_.set_default_verify_paths(context_);
        if (!authorities.empty() && tls_.load_verify_locations(context_, authorities.c_str(), nullptr) != 1) {
            return base::Error{base::ErrorCode::unreadable,
                               "the file of certificate authorities cannot be read",
                               "name a file of certificates in PEM",
                               {authorities.string(), 0}};
        }
        session_ = tls_.make(context_);
        in_ = tls_.bio_new(tls_.bio_s_mem());
        out_ = tls_.bio_new(tls_.bio_s_mem());
        base::ensure(session_ != nullptr && in_ != nullptr && out_ != nullptr, "OpenSSL makes no session");
        tls_.bio_ctrl(in_, BIO_C_SET_BUF_MEM_EOF_RETURN, -1, nullptr);  // empty: more may come
        tls_.set_bio(session_, in_, out_);
        return base::Done{};
    }

    base::Result<base::Done> expect(const std::string& host) {
        bool set = false;
        if (IpAddress::parse(host)) {
            set = tls_.set1_ip(tls_.get0_param(session_), host.c_str()) == 1;
        } else {
            std::string name = host;
            set = tls_.set1_host(session_, name.c_str()) == 1 &&
                  tls_.ctrl(session_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data()) ==
                      1;
        }
        return set ? base::Result<base::Done>(base::Done{}) : fault("the name of the host is too long");
    }

    /// After a call that did not do its work: false where the other side ended in order.
    base::Result<bool> go_on(int status, const Deadline& deadline) {
        const int why = tls_.get_error(session_, status);
        EVENHAND_TRY_DONE(flush(deadline));
        if (why == SSL_ERROR_ZERO_RETURN) {
            return false;
        }
        if (why == SSL_ERROR_WANT_WRITE) {
            return true;
        }
        if (why != SSL_ERROR_WANT_READ) {
            return refusal("the connection is not secure");
        }
        char bytes[16 * 1024];
        EVENHAND_TRY(const std::size_t came, plain_->receive(bytes, deadline));
        if (came == 0) {
            // Without TLS's own farewell anybody may have cut the line.
            return fault("the server broke off");
        }
        tls_.bio_write(in_, bytes, static_cast<int>(came));
        return true;
    }

    base::Result<base::Done> flush(const Deadline& deadline) {
        char bytes[16 * 1024];
        for (int count = 0; (count = tls_.bio_read(out_, bytes, sizeof bytes)) > 0;) {
            EVENHAND_TRY_DONE(plain_->send({bytes, static_cast<std::size_t>(count)}, deadline));
        }
        return base::Done{};
    }

    [[nodiscard]] base::Error refusal(const std::string& what) const {
        const long verdict = tls_.get_verify_result(session_);
        if (verdict != X509_V_OK) {
            return {base::ErrorCode::refused,
                    "the server's certificate is not accepted: " + std::string(tls_.verify_error(verdict)),
                    "ask who runs the website; for an intranet, name its certificate authority",
                    {}};
        }
        const char* const reason = tls_.reason(tls_.get_last_error());
        return fault(what + (reason == nullptr ? "" : ": " + std::string(reason)));
    }

    const Openssl& tls_;
    std::unique_ptr<Channel> plain_;
    SSL_CTX* context_ = nullptr;
    SSL* session_ = nullptr;
    BIO* in_ = nullptr;
    BIO* out_ = nullptr;
};

}  // namespace

base::Result<std::unique_ptr<Channel>> secure(std::unique_ptr<Channel> plain, const std::string& host,
                                              const std::filesystem::path& authorities,
                                              const Deadline& deadline) {
    EVENHAND_TRY(const Openssl* const tls, load_openssl());
    auto channel = std::make_unique<TlsChannel>(*tls, std::move(plain));
    EVENHAND_TRY_DONE(channel->shake_hands(host, authorities, deadline));
    return std::unique_ptr<Channel>(std::move(channel));
}

}  // namespace evenhand::scan
