#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

struct ZipEntry {
    std::string name;
    std::string content;
    std::uint16_t flags = 0;
    std::uint32_t claimed_size = 0;  ///< 0: the true one
};

inline void put(std::string& out, std::uint64_t value, int bytes) {
    for (int at = 0; at < bytes; ++at) {
        out += static_cast<char>(value >> static_cast<unsigned int>(8 * at) & 0xffU);
    }
}

inline std::string deflated(const std::string& content) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// Words that pack well, but not so well that they look like a bomb: about 1 : 50.
inline std::string long_words(std::size_t size) {
    std::string words;
    words.reserve(size + 4096);
    std::uint32_t state = 1;
    while (words.size() < size) {
        for (int at = 0; at < 64; ++at) {
            state = state * 1664525U + 1013904223U;
            words += static_cast<char>('a' + (state >> 28U));
        }
        words.append(4032, 'x');
    }
    return words;
}

/// A deflated ZIP archive; what an entry claims may be untrue.
inline std::string zip_of(const std::vector<ZipEntry>& entries) {
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const std::string packed = deflated(entry.content);
        const auto checksum =
            crc32_z(0, reinterpret_cast<const Bytef*>(entry.content.data()), entry.content.size());
        std::string fields;
        put(fields, entry.flags, 2);
        put(fields, 8, 2);
        put(fields, 0, 4);
        put(fields, checksum, 4);
        put(fields, static_cast<std::uint32_t>(packed.size()), 4);
        put(fields,
            entry.claimed_size != 0 ? entry.claimed_size : static_cast<std::uint32_t>(entry.content.size()),
            4);
        put(fields, static_cast<std::uint32_t>(entry.name.size()), 2);
        put(fields, 0, 2);
        put(directory, 0x02014b50, 4);
        put(directory, 20, 2);
        put(directory, 20, 2);
        directory += fields;
        put(directory, 0, 2 + 2 + 2);
        put(directory, 0, 4);
        put(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += entry.name;
        put(out, 0x04034b50, 4);
        put(out, 20, 2);
        out += fields + entry.name + packed;
    }
    const auto start = static_cast<std::uint32_t>(out.size());
    out += directory;
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

inline std::string docx_of(const std::string& body, std::vector<ZipEntry> more = {}) {
    more.push_back({"word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"w\"><w:body>" + body +
                        "</w:body></w:document>"});
    return zip_of(more);
}

inline std::string odt_of(const std::string& body, std::vector<ZipEntry> more = {}) {
    more.insert(more.begin(), {"mimetype", "application/vnd.oasis.opendocument.text"});
    more.push_back({"content.xml", "<office:document-content xmlns:office=\"o\"><office:body><office:text>" +
                                       body + "</office:text></office:body></office:document-content>"});
    return zip_of(more);
}

}  // namespace evenhand::tests
