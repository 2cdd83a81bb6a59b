#include "evenhand/web/server.hpp"

#include "boundary.hpp"
#include "current_site.hpp"
#include "evenhand/base/clock.hpp"
#include "guard/addresses.hpp"
#include "guard/listener.hpp"
#include "guard/safe_to_listen.hpp"
#include "guard/start_faults.hpp"
#include "guard/tapped_socket.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>

namespace evenhand::web {
namespace {

class Adapter final : public Poco::Net::HTTPRequestHandler {
  public:
    Adapter(const Serving& serving, Lease& lease) : serving_(serving), lease_(lease) {}
    ~Adapter() override { lease_.enter(Phase::waiting); }
    Adapter(const Adapter&) = delete;
    Adapter& operator=(const Adapter&) = delete;
    void handleRequest(Poco::Net::HTTPServerRequest& request,
                       Poco::Net::HTTPServerResponse& response) override {
        serve(request, response, serving_, lease_);
    }

  private:
    const Serving& serving_;
    Lease& lease_;
};

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
  public:
    Factory(const Serving& serving, Lease& lease) : serving_(serving), lease_(lease) {}
    Poco::Net::HTTPRequestHandler*
    createRequestHandler(const Poco::Net::HTTPServerRequest& /*request*/) override {
        return std::make_unique<Adapter>(serving_, lease_).release();
    }

  private:
    const Serving& serving_;
    Lease& lease_;
};

Poco::Net::HTTPServerParams::Ptr http_params() {
    auto params = Poco::makeAuto<Poco::Net::HTTPServerParams>();
    params->setTimeout(Poco::Timespan(10, 0));
    params->setKeepAliveTimeout(Poco::Timespan(10, 0));
    params->setMaxKeepAliveRequests(1000);
    return params;
}

ConnectionLimits limits_of(const ServerSettings& settings) {
    ConnectionLimits limits;
    limits.of_one_address = settings.of_one_address;
    // A few threads stay for those who are served while the one that was cut winds up.
    limits.crowded = std::max<std::size_t>(1, settings.threads - settings.threads / 8);
    limits.waiting = settings.patience;
    for (const std::string& proxy : settings.proxies) {
        limits.exempt.insert(limited_as(proxy));
    }
    return limits;
}

/// Reuse of the address, not of the port: a second server on it must fail, not share the requests.
Poco::Net::ServerSocket bound(const ServerSettings& settings) {
    const Poco::Net::SocketAddress address(Poco::Net::IPAddress(settings.address), settings.port);
    const auto bind = [&](Poco::Net::ServerSocket socket) {
        socket.bind(address, true, false);
        socket.listen(512);
        return socket;
    };
    if (settings.certificate.empty()) {
        return bind(Poco::Net::ServerSocket());
    }
    Poco::Net::Context::Params params;
    params.privateKeyFile = settings.key;
    params.certificateFile = settings.certificate;
    params.verificationMode = Poco::Net::Context::VERIFY_NONE;  // of clients: they show no certificate
    Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, params));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    context->preferServerCiphers();
    context->enableSessionCache(true, "evenhand");
    return bind(Poco::Net::SecureServerSocket(context));
}

/// Poco asks for the password of a key on a terminal that nobody sits at: what cannot be read is said first.
base::Result<base::Done> readable(const std::string& file) {
    if (!file.empty() && access(file.c_str(), R_OK) != 0) {
        return base::Error{base::ErrorCode::unreadable, "it cannot be read",
                           "give a PEM file that this user may read", base::Place{file, 0}};
    }
    return base::Done{};
}

}  // namespace

struct Server::Running {
    CurrentSite site;
    Serving serving;
    Poco::Net::HTTPServerParams::Ptr params = http_params();
    Poco::Net::ServerSocket socket;
    Connections connections;
    std::unique_ptr<Listener> listener;

    Running(const ServerSettings& settings, std::shared_ptr<const Site> shown)
        : site(std::move(shown)), serving{site,
                                          {{settings.proxies.begin(), settings.proxies.end()},
                                           settings.hosts},
                                          settings.body_limit,
                                          settings.log},
          socket(bound(settings)),
          connections(limits_of(settings), settings.head_limit, base::machine_clock()) {}

    void serve_connection(const Poco::Net::StreamSocket& client, const std::shared_ptr<Lease>& lease) const {
        try {
            const Poco::Net::StreamSocket tapped(new TappedSocket(client, lease));
            Poco::Net::HTTPServerConnection(tapped, params, Poco::makeShared<Factory>(serving, *lease)).run();
        } catch (const Poco::Exception& problem) {
            // Broken connections are the world's. What Poco says of them may quote the client.
            spdlog::debug("a connection ended: {}", problem.className());
        }
    }
};

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return running_->socket.address().port();
}

void Server::show(std::shared_ptr<const Site> site) {
    running_->site.replace(std::move(site));
}

base::Result<std::unique_ptr<Server>> Server::start(const ServerSettings& settings,
                                                    std::shared_ptr<const Site> site) {
    EVENHAND_TRY_DONE(safe_to_listen(settings, *site));
    EVENHAND_TRY_DONE(readable(settings.certificate));
    EVENHAND_TRY_DONE(readable(settings.key));
    if (!settings.certificate.empty()) {
        EVENHAND_TRY_DONE(must_be_in_date(settings.certificate, site->clock));
        EVENHAND_TRY_DONE(must_belong_together(settings.certificate, settings.key));
    }
    try {
        auto running = std::make_unique<Running>(settings, std::move(site));
        const Running& here = *running;
        running->listener = std::make_unique<Listener>(
            running->socket, running->connections, settings.threads,
            [&here](const Poco::Net::StreamSocket& client, const std::shared_ptr<Lease>& lease) {
                here.serve_connection(client, lease);
            });
        return std::unique_ptr<Server>(new Server(std::move(running)));
    } catch (const Poco::Exception& problem) {
        if (problem.code() == POCO_EADDRINUSE) {
            return port_in_use(settings.address, settings.port);
        }
        return base::Error{base::ErrorCode::refused,
                           "cannot listen on " + settings.address + ":" + std::to_string(settings.port) +
                               ": " + problem.displayText(),
                           "choose another address or port, or look at the certificate and the key",
                           {}};
    }
}

}  // namespace evenhand::web
