#include "scan/fetch/body_framing.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::scan {
namespace {

constexpr std::size_t longest_line = 8 * 1024;
constexpr std::size_t longest_trailer = 64 * 1024;

base::Error broken(std::string what) {
    return {base::ErrorCode::malformed, "the answer " + std::move(what), "", {}};
}

}  // namespace

BodyFraming::BodyFraming(Framing framing) : kind_(framing.kind), left_(framing.length) {
    if (kind_ == Framing::Kind::chunked) {
        state_ = State::size_line;
    } else if (kind_ == Framing::Kind::none || (kind_ == Framing::Kind::length && left_ == 0)) {
        state_ = State::complete;
    }
}

base::Result<base::Done> BodyFraming::take(std::string_view bytes, const Sink& sink) {
    while (!bytes.empty() && state_ != State::complete) {
        if (state_ != State::data && state_ != State::chunk) {
            EVENHAND_TRY_DONE(take_line(bytes.front()));
            bytes.remove_prefix(1);
            continue;
        }
        const bool counted = kind_ != Framing::Kind::to_the_end;
        const auto part =
            counted ? bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size())))
                    : bytes;
        EVENHAND_TRY_DONE(sink(part));
        bytes.remove_prefix(part.size());
        left_ -= counted ? part.size() : 0;
        if (counted && left_ == 0) {
            state_ = state_ == State::chunk ? State::chunk_end : State::complete;
        }
    }
    return base::Done{};
}

base::Result<base::Done> BodyFraming::take_line(char byte) {
    if (byte != '\n') {
        line_ += byte;
        if (line_.size() > longest_line) {
            return broken("has a chunk without a length");
        }
        return base::Done{};
    }
    if (line_.ends_with('\r')) {
        line_.pop_back();
    }
    auto done = end_line();
    line_.clear();
    return done;
}

base::Result<base::Done> BodyFraming::end_line() {
    if (state_ == State::chunk_end) {
        if (!line_.empty()) {
            return broken("has a chunk that is longer than it says");
        }
        state_ = State::size_line;
    } else if (state_ == State::trailer) {
        trailer_ += line_.size();
        if (trailer_ > longest_trailer) {
            return broken("does not end");
        }
        state_ = line_.empty() ? State::complete : State::trailer;
    } else {
        const char* const begin = line_.data();
        const char* const end = begin + std::min(line_.find_first_of("; \t"), line_.size());
        const auto read = std::from_chars(begin, end, left_, 16);
        if (read.ec != std::errc() || read.ptr != end || begin == end) {
            return broken("has a chunk without a length");
        }
        state_ = left_ == 0 ? State::trailer : State::chunk;
    }
    return base::Done{};
}

base::Result<base::Done> BodyFraming::end() {
    if (state_ == State::complete || kind_ == Framing::Kind::to_the_end) {
        state_ = State::complete;
        return base::Done{};
    }
    return broken("ended before it was complete");
}

}  // namespace evenhand::scan
