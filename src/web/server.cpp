#include "evenhand/web/server.hpp"

#include "boundary.hpp"

#include <Poco/ErrorHandler.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>
#include <spdlog/spdlog.h>

namespace evenhand::web {
namespace {

class Adapter final : public Poco::Net::HTTPRequestHandler {
  public:
    Adapter(std::shared_ptr<const Site> site, std::size_t body_limit)
        : site_(std::move(site)), body_limit_(body_limit) {}
    void handleRequest(Poco::Net::HTTPServerRequest& request,
                       Poco::Net::HTTPServerResponse& response) override {
        serve(request, response, *site_, body_limit_);
    }

  private:
    std::shared_ptr<const Site> site_;
    std::size_t body_limit_;
};

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
  public:
    Factory(std::shared_ptr<const Site> site, std::size_t body_limit)
        : site_(std::move(site)), body_limit_(body_limit) {}
    Poco::Net::HTTPRequestHandler*
    createRequestHandler(const Poco::Net::HTTPServerRequest& /*request*/) override {
        return std::make_unique<Adapter>(site_, body_limit_).release();
    }

  private:
    std::shared_ptr<const Site> site_;
    std::size_t body_limit_;
};

/// Broken connections are the world's; Poco tells of them here.
class LoggingErrorHandler final : public Poco::ErrorHandler {
  public:
    void exception(const Poco::Exception& problem) override {
        spdlog::debug("connection: {}", problem.displayText());
    }
    void exception(const std::exception& problem) override {
        spdlog::error("connection: {}", problem.what());
    }
    void exception() override { spdlog::error("connection: an unknown exception"); }
};

}  // namespace

struct Server::Running {
    LoggingErrorHandler errors;
    Poco::ErrorHandler* errors_before = nullptr;
    Poco::ThreadPool threads;
    Poco::Net::ServerSocket socket;
    std::unique_ptr<Poco::Net::HTTPServer> http;

    explicit Running(int size) : threads("http", 2, size) {
        errors_before = Poco::ErrorHandler::set(&errors);
    }
    ~Running() {
        if (http) {
            http->stopAll(false);
        }
        threads.joinAll();
        Poco::ErrorHandler::set(errors_before);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
};

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return running_->socket.address().port();
}

base::Result<std::unique_ptr<Server>> Server::start(const ServerSettings& settings,
                                                    std::shared_ptr<const Site> site) {
    try {
        const Poco::Net::IPAddress address(settings.address);
        if (!address.isLoopback()) {
            return base::Error{base::ErrorCode::refused,
                               "will not listen on " + settings.address +
                                   ", because there are no accounts yet",
                               "listen on 127.0.0.1",
                               {}};
        }
        auto running = std::make_unique<Running>(settings.threads);
        // Reuse of the address, not of the port: a second server on it must fail, not share the requests.
        running->socket.bind(Poco::Net::SocketAddress(address, settings.port), true, false);
        running->socket.listen(128);
        auto params = Poco::makeAuto<Poco::Net::HTTPServerParams>();
        params->setMaxThreads(settings.threads);
        params->setMaxQueued(128);
        params->setTimeout(Poco::Timespan(5, 0));
        params->setKeepAliveTimeout(Poco::Timespan(5, 0));
        params->setMaxKeepAliveRequests(1000);
        running->http = std::make_unique<Poco::Net::HTTPServer>(
            Poco::makeShared<Factory>(std::move(site), settings.body_limit), running->threads,
            running->socket, params);
        running->http->start();
        return std::unique_ptr<Server>(new Server(std::move(running)));
    } catch (const Poco::Exception& problem) {
        return base::Error{base::ErrorCode::refused,
                           "cannot listen on " + settings.address + ":" + std::to_string(settings.port) +
                               ": " + problem.displayText(),
                           "end what uses it, or choose another port",
                           {}};
    }
}

}  // namespace evenhand::web
