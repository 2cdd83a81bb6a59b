#include "head_watch.hpp"

namespace evenhand::web {
namespace {

/// RFC 9110 section 5.6.2: what a name is made of.
bool is_token(unsigned char c) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           others.find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_control(unsigned char c) {
    return (c < 0x20 && c != '\t') || c == 0x7F;
}

}  // namespace

void HeadWatch::begin() {
    size_ = 0;
    surplus_ = 0;
    place_ = Place::request_line;
    state_ = State::reading;
}

void HeadWatch::read(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (state_ != State::reading) {
            surplus_ += bytes.size() - at;
            return;
        }
        if (++size_ > limit_) {
            state_ = State::too_large;
            return;
        }
        step(static_cast<unsigned char>(bytes[at]));
    }
}

void HeadWatch::step(unsigned char c) {
    const auto go = [&](bool fits, Place next) {
        place_ = next;
        state_ = fits ? State::reading : State::malformed;
    };
    switch (place_) {
    case Place::request_line:
    case Place::value: return c == '\r' ? go(true, Place::line_end) : go(!is_control(c), place_);
    case Place::line_end: return go(c == '\n', Place::name_start);
    case Place::name_start: return c == '\r' ? go(true, Place::head_end) : go(is_token(c), Place::name);
    case Place::name: return c == ':' ? go(true, Place::value) : go(is_token(c), Place::name);
    case Place::head_end: state_ = c == '\n' ? State::whole : State::malformed; return;
    }
}

}  // namespace evenhand::web
