#pragma once

#include "evenhand/notify/delivery.hpp"
#include "support/child_process.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <sstream>
#include <string>

namespace evenhand::tests {

inline constexpr const char* shared_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// An authority and a certificate of it for localhost, made for one test.
class Certificate {
  public:
    Certificate() {
        const std::string folder = folder_.path().string();
        const std::string make =
            "cd " + folder +
            " && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
            " -keyout ca.key -out ca.pem -subj '/CN=Tests' 2>/dev/null"
            " && openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key"
            " -out server.csr -subj '/CN=localhost' 2>/dev/null"
            " && echo subjectAltName=DNS:localhost > names"
            " && openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2"
            " -extfile names -out server.pem 2>/dev/null";
        if (std::system(make.c_str()) != 0) {
            throw std::runtime_error("openssl makes no certificate");
        }
    }
    [[nodiscard]] std::string file(const std::string& name) const { return (folder_.path() / name).string(); }

  private:
    TemporaryFolder folder_;
};

/// The receivers of receivers.py.
class Receivers {
  public:
    explicit Receivers(const std::string& tls = "plain", const Certificate* certificate = nullptr)
        : process_({"/usr/bin/python3", source("/tests/notify/receivers.py"), shared_secret, tls,
                    certificate != nullptr ? certificate->file("server.pem") : "",
                    certificate != nullptr ? certificate->file("server.key") : ""}) {
        std::istringstream(process_.line()) >> mail_ >> hooks_;
    }

    [[nodiscard]] std::uint16_t mail() const { return mail_; }
    [[nodiscard]] std::string hook(int status) const {
        return "http://127.0.0.1:" + std::to_string(hooks_) + "/" + std::to_string(status);
    }
    /// What was received next, as JSON.
    std::string next() { return process_.line(); }

  private:
    ChildProcess process_;
    std::uint16_t mail_ = 0;
    std::uint16_t hooks_ = 0;
};

inline notify::Delivery delivery_to(notify::Channel channel, const std::string& address,
                                    const std::string& id = "msg_1") {
    notify::Delivery delivery;
    delivery.id = id;
    delivery.target = {channel, address};
    delivery.notice = {"exampleshire",
                       "scan.findings",
                       "Exampleshire: 2 new findings on the website – “Labour’s plan”",
                       "First line.\n.\nA line of dots follows:\n..\nÂ£5 café\n",
                       "{\"council\":\"exampleshire\",\"findings\":2}",
                       "run 1"};
    delivery.created = notify::Instant{std::chrono::seconds{1'805'000'000}};
    delivery.due = delivery.created;
    return delivery;
}

}  // namespace evenhand::tests
