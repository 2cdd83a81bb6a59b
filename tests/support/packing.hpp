#pragma once

#include <zlib.h>

#include <stdexcept>
#include <string>

namespace evenhand::tests {

enum class Packing { gzip, zlib, bare };

/// A text as a server packs it.
inline std::string packed(const std::string& text, Packing packing) {
    const int window = packing == Packing::gzip ? 31 : packing == Packing::zlib ? 15 : -15;
    z_stream state{};
    if (deflateInit2(&state, Z_BEST_COMPRESSION, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("zlib does not start");
    }
    std::string input = text;
    std::string out(deflateBound(&state, static_cast<uLong>(input.size())) + 32, '\0');
    state.next_in = reinterpret_cast<Bytef*>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    const int status = deflate(&state, Z_FINISH);
    out.resize(state.total_out);
    deflateEnd(&state);
    if (status != Z_STREAM_END) {
        throw std::runtime_error("zlib did not pack");
    }
    return out;
}

}  // namespace evenhand::tests
