#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::council {

/// A stretch of a TOML file: a table's header with the comments that stand right above it, and all up to the
/// next one. The first piece is what stands before any header, and may be empty.
struct Piece {
    std::string header;  ///< "[[people]]"; empty for the first
    std::string text;
};

/// The pieces, which are the file again when they are put together. Lines inside a multi-line text that look
/// like a header are taken for one: whoever edits by pieces reads the result again.
std::vector<Piece> pieces_of(std::string_view toml);
std::string put_together(const std::vector<Piece>& pieces);

/// Writes "key = value" into the piece: in place of the value that stands there, its comment kept, else
/// behind its last line. An empty value takes the line out.
void set_value(Piece& piece, std::string_view key, std::string_view value);

}  // namespace evenhand::council
