#pragma once

#include "evenhand/base/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// The inflected forms of English words in British spelling: regular ones by rule, the others from a list.
class Inflections {
  public:
    /// Regular words only.
    Inflections() = default;
    /// Reads the list (lexicons/vocabularies/inflections.toml): [[verb]] forms = ["pay", "pays", "paid", …],
    /// the first form is the one that phrases write.
    static base::Result<Inflections> read(std::string_view toml, const std::string& file);

    /// All forms of a folded word, itself among them, sorted, each once. A word that is listed has the listed
    /// forms only.
    [[nodiscard]] std::vector<std::string> forms(std::string_view word) const;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> irregular_;
};

}  // namespace evenhand::lexicon
