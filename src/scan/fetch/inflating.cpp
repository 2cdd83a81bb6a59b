#include "scan/fetch/inflating.hpp"

#include <zlib.h>

#include <algorithm>

namespace evenhand::scan {
namespace {

constexpr std::size_t steepest = 200;
constexpr std::size_t steep_from = std::size_t{1024} * 1024;
/// zlib's windowBits: a gzip header (RFC 1952), a zlib header (RFC 1950) or, as some servers mean "deflate",
/// none.
constexpr int gzip_window = 16 + MAX_WBITS;
constexpr int zlib_window = MAX_WBITS;
constexpr int bare_window = -MAX_WBITS;

base::Error broken(std::string what) {
    return {base::ErrorCode::malformed, "the answer " + std::move(what), "", {}};
}

/// RFC 1950: method 8, and two bytes that are a multiple of 31. One byte alone tells enough.
bool has_zlib_header(std::string_view bytes) {
    return (static_cast<unsigned char>(bytes[0]) & 0x8fU) == 0x08;
}

}  // namespace

struct Inflating::Stream {
    explicit Stream(int window) { base::ensure(inflateInit2(&state, window) == Z_OK, "zlib does not start"); }
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    z_stream state{};
    bool ended = false;
};

base::Result<Coding> coding_of(std::string_view content_encoding) {
    std::string name(content_encoding);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (name.empty() || name == "identity" || name == "none") {
        return Coding::plain;
    }
    if (name == "gzip" || name == "x-gzip") {
        return Coding::gzip;
    }
    if (name == "deflate") {
        return Coding::deflate;
    }
    return broken("is packed in a way that was not asked for");
}

Inflating::Inflating(Coding coding, std::size_t limit) : coding_(coding), limit_(limit) {}

Inflating::~Inflating() = default;

base::Result<base::Done> Inflating::take(std::string_view bytes) {
    if (bytes.empty()) {
        return base::Done{};
    }
    packed_ += bytes.size();
    if (coding_ == Coding::plain) {
        return keep(bytes);
    }
    if (!stream_) {
        const int deflate_window = has_zlib_header(bytes) ? zlib_window : bare_window;
        stream_ = std::make_unique<Stream>(coding_ == Coding::gzip ? gzip_window : deflate_window);
    }
    return unpack(bytes);
}

base::Result<base::Done> Inflating::keep(std::string_view bytes) {
    if (bytes.size() > limit_ - body_.size()) {
        return base::Error{base::ErrorCode::too_large,
                           "the answer is larger than " + std::to_string(limit_) + " bytes",
                           "",
                           {}};
    }
    body_ += bytes;
    if (body_.size() > steep_from && body_.size() / steepest > packed_) {
        return base::Error{
            base::ErrorCode::too_large, "the answer grows out of all proportion when it is unpacked", "", {}};
    }
    return base::Done{};
}

base::Result<base::Done> Inflating::unpack(std::string_view bytes) {
    z_stream& state = stream_->state;
    std::string input(bytes);
    state.next_in = reinterpret_cast<Bytef*>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    char part[16 * 1024];
    bool full = false;
    while (state.avail_in > 0 || full) {
        if (stream_->ended) {
            // A gzip file may have several members (RFC 1952 section 2.2); anything else behind it is
            // padding.
            if (coding_ != Coding::gzip || state.next_in[0] != 0x1f || inflateReset(&state) != Z_OK) {
                return base::Done{};
            }
            stream_->ended = false;
        }
        state.next_out = reinterpret_cast<Bytef*>(part);
        state.avail_out = sizeof part;
        const int status = inflate(&state, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
            return broken("cannot be unpacked");
        }
        full = state.avail_out == 0;
        EVENHAND_TRY_DONE(keep({part, sizeof part - state.avail_out}));
        stream_->ended = status == Z_STREAM_END;
        full = full && !stream_->ended;
    }
    return base::Done{};
}

base::Result<base::Done> Inflating::end() {
    if (stream_ && !stream_->ended) {
        return broken("ended before it was complete");
    }
    return base::Done{};
}

base::Result<std::string> unpacked_file(std::string bytes, std::size_t limit) {
    if (!bytes.starts_with("\x1f\x8b")) {
        return bytes;
    }
    Inflating file(Coding::gzip, limit);
    EVENHAND_TRY_DONE(file.take(bytes));
    EVENHAND_TRY_DONE(file.end());
    return file.take_body();
}

}  // namespace evenhand::scan
