#include "evenhand/web/marked_text.hpp"

#include <algorithm>

namespace evenhand::web {

std::vector<MarkedPiece> cut_at_findings(std::string_view text,
                                         const std::vector<base::OriginalSpan>& findings) {
    std::vector<std::uint32_t> edges{0, static_cast<std::uint32_t>(text.size())};
    for (const auto& span : findings) {
        if (!span.empty()) {
            edges.push_back(span.begin);
            edges.push_back(span.end);
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<MarkedPiece> pieces;
    for (std::size_t edge = 0; edge + 1 < edges.size(); ++edge) {
        MarkedPiece piece{text.substr(edges[edge], edges[edge + 1] - edges[edge]), {}, {}};
        for (std::size_t finding = 0; finding < findings.size(); ++finding) {
            if (findings[finding].holds(edges[edge])) {
                piece.findings.push_back(finding);
                if (findings[finding].begin == edges[edge]) {
                    piece.begins.push_back(finding);
                }
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace evenhand::web
